#!/bin/bash
# Runs once, when a database of docker-compose.yml is made. The hub's login owns its own database and nothing else: it is no
# superuser, so row-level security and the rights on the access log bind it, and it can make no roles, so the one in which
# personal rows are read (hlt_reader) is made here. The superuser keeps no password: it logs in inside the container only.
set -euo pipefail
psql --set ON_ERROR_STOP=1 --set password="$POSTGRES_PASSWORD" --username postgres --dbname hlt <<'SQL'
create role hlt_reader nologin;
create role hlt login password :'password';
grant hlt_reader to hlt;
alter database hlt owner to hlt;
revoke all on database hlt from public;
alter role postgres password null;
SQL
