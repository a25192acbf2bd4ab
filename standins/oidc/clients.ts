import type { ClientMetadata } from 'oidc-provider'

/** The tenants' clients: the same at each provider, known before anything starts. */
export function clients(tenants: string[], webPort: number): ClientMetadata[] {
  return tenants.map((tenant) => {
    const site = `http://${tenant}.localhost:${webPort}`
    return {
      client_id: `faelled-${tenant}`,
      client_secret: `kun-til-demo-${tenant}`,
      client_name: tenant,
      token_endpoint_auth_method: 'client_secret_post',
      subject_type: 'pairwise',
      id_token_signed_response_alg: 'RS256',
      grant_types: ['authorization_code'],
      response_types: ['code'],
      redirect_uris: [`${site}/login/svar`, `${site}/medarbejder/login/svar`],
      post_logout_redirect_uris: [`${site}/logget-af`],
      backchannel_logout_uri: `${site}/login/baglog`,
      backchannel_logout_session_required: true,
    }
  })
}
