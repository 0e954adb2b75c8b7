#!/usr/bin/env bash
# Runs once, when PostgreSQL is made: a database per service and for the sign-in, with a role that owns its tables and one with least rights.
set -euo pipefail

for database in booking booking_keys clinical_record clinical_record_keys referral referral_keys outcomes audit sign_in; do
  psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --set database="$database" --set owner="${database}_owner" --set service="${database}_service" \
    --set password="$TRIBUTARY_DATABASE_PASSWORD" <<'SQL'
create role :"owner" login password :'password';
create role :"service" login password :'password';
-- the relay's order waits for the oldest transaction, so none may be forgotten
alter role :"service" set transaction_timeout = '60s';
create database :"database" owner :"owner";
revoke connect on database :"database" from public;
grant connect on database :"database" to :"service";
-- what a service erases it takes out of the write-ahead log as well
grant pg_checkpoint to :"owner", :"service";
\connect :"database"
grant execute on function pg_catalog.pg_switch_wal() to :"owner", :"service";
SQL
done
