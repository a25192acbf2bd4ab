-- Words are derived from the case, some forty of them each: the tenant is looked up for the case, and not for every word.
alter table cases.word drop constraint word_tenant_id_fkey;
