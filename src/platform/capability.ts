import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { RawBuilder } from 'kysely'
import type { VNode } from 'preact'
import type { Site } from '../ui/site.ts'
import type { Actor, Citizen, Staff } from './actor.ts'
import type { Tx } from './db.ts'
import type { Events } from './events.ts'

/** What a request and a reaction alike are handed: one tenant, one moment, two ways to the database. */
export type Context = {
  tenantId: string
  now: Date
  site: Site
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>
}

/** A request has somebody behind it; a reaction has not. Somebody waits for it, so one question has a shorter way. */
export type RequestContext = Context & {
  actor: Actor
  ask<Row>(query: RawBuilder<Row>): Promise<Row[]>
}

export type FindActor = (request: FastifyRequest) => Promise<Actor>

/** A part of the personal page. `render` is null when there is nothing to show. */
export type Card = { key: string; order: number; title: string; body: VNode }
/** What waits for the person: verb first, `due` in accent. */
export type Todo = { title: string; detail: string; due?: Date; href: string; action: string }
/** An entry in a menu; `count` is what waits there. */
export type MenuEntry = { label: string; href: string; order: number; count?: number }

/** What a capability knows of one person, for the right of access (GDPR art. 15). */
export type PersonData = { title: string; rows: Record<string, unknown>[] }

/** Something anyone can do on the website: shown on the front page, in the list from A to Å, and found by searching. */
export type Offer = {
  title: string
  /** One line: how long it takes and what it needs, as "5 min. Vi siger, hvad du skal have med". */
  detail: string
  href: string
  kind: 'service' | 'page'
  /** What else people call it. */
  words: string[]
  /** Lowest first among the front page's eight; absent when it is not there. */
  popular?: number
}

/** Things for one citizen, in the language of the page. */
export type ForCitizen<T> = (
  tx: Tx,
  citizen: Citizen,
  now: Date,
  language: Site['language'],
) => Promise<T[]>

/** What a capability gives the house. `app.ts` lists them; nothing is discovered. */
export type Capability = {
  name: string
  migrations?: URL
  routes?: (app: FastifyInstance) => void
  /** What we do when something has happened elsewhere: later, at least once, each on its own. */
  on?: { [Name in keyof Events]?: (event: Events[Name], context: Context) => Promise<void> }
  /** What we do by the clock, in each tenant: every so many seconds. Must bear being run twice. */
  every?: { seconds: number; name: string; work: (context: Context) => Promise<void> }[]
  /** What we offer anyone. */
  offers?: (tx: Tx, language: Site['language']) => Promise<Offer[]>
  /** What we offer the personal page. */
  me?: {
    menu?: ForCitizen<MenuEntry>
    cards?: ForCitizen<Card>
    todos?: ForCitizen<Todo>
  }
  /** What we offer the staff portal. */
  desk?: {
    menu?: (tx: Tx, staff: Staff, now: Date) => Promise<MenuEntry[]>
    cards?: (tx: Tx, staff: Staff, now: Date) => Promise<Card[]>
  }
  /** What we know of a person and how we forget it. Not optional once people's data are kept. */
  person?: {
    export: (tx: Tx, partyId: string) => Promise<PersonData[]>
    erase: (tx: Tx, partyId: string, now: Date) => Promise<void>
  }
}
