# PostgreSQL's image runs this once, on an empty volume: a database, and a role that owns it, for whoever needs one.
for name in projects sites financing monitoring identity registry; do
  password="${name^^}_DB_PASSWORD"
  psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
    -v name="$name" -v password="${!password}" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
done
