#!/bin/bash
# Runs once, when a database of docker-compose.yml is made. The hub's login owns its own database and nothing else: it is no
# superuser, so row-level security and the rights on the access log bind it, and it can make no roles, so the three without a login
# are made here: the running application, the reader of the log, and an older one whose rights the application has.
# The superuser keeps no password: it logs in inside the container only.
#
# APPLICATION_PASSWORD, for an organisation: a second login that has the role of the running application and nothing else. An auditor's is
# one that is granted hlt_log_reader: docs/for-operators.md, "Database roles".
set -euo pipefail
psql --set ON_ERROR_STOP=1 --set password="$POSTGRES_PASSWORD" --username postgres --dbname hlt <<'SQL'
  create role hlt_reader nologin;
  create role hlt_application nologin in role hlt_reader;
  create role hlt_log_reader nologin;
  create role hlt login password :'password' in role hlt_reader, hlt_application, hlt_log_reader;
  alter database hlt owner to hlt;
  revoke all on database hlt from public;
  alter role postgres password null;
SQL
if [ -n "${APPLICATION_PASSWORD:-}" ]; then
  psql --set ON_ERROR_STOP=1 --set password="$APPLICATION_PASSWORD" --username postgres --dbname hlt <<'SQL'
  create role hlt_running login password :'password' in role hlt_application;
  grant connect on database hlt to hlt_running;
SQL
fi
