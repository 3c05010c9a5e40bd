-- Roles of the database cluster. Run once by an administrator, before the first start
-- (`helhet start` does it for the embedded server). Passwords are set by the administrator.
do $$
begin
  if not exists (select from pg_roles where rolname = 'helhet_owner') then
    create role helhet_owner login;
  end if;
  -- The application's role: it can not bypass row-level security, and has to step into the
  -- quarantine role to see what belongs to no municipality (noinherit).
  if not exists (select from pg_roles where rolname = 'helhet_app') then
    create role helhet_app login noinherit nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'helhet_karantene') then
    create role helhet_karantene nologin nobypassrls;
  end if;
  -- Loads whole municipalities with COPY, which row-level security refuses to other roles.
  if not exists (select from pg_roles where rolname = 'helhet_loader') then
    create role helhet_loader login bypassrls;
  end if;
end $$;
grant helhet_karantene to helhet_app;
