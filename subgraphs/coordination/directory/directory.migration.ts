// The directory's tables: public facts, no person.
import { migration } from '@hlt/shared/database/migration.ts';

export const directoryMigration = migration(
  '001-directory',
  `create table county (code text primary key, name text not null)`,
  `create table municipality (
    code text primary key check (code ~ '^[0-9]{4}$'),
    county_code text not null references county,
    name text not null unique,
    age_limit integer not null default 16 check (age_limit in (16, 17)),
    way_in text not null,
    way_in_english text not null
  )`,
  `create table process_area (id text primary key, name text not null unique, municipality_codes text[] not null)`,
  `create table organisation (
    id text primary key,
    name text not null,
    sector text not null check (sector in ('SCHOOL', 'SOCIAL_SERVICES', 'HEALTHCARE')),
    organisation_number text check (organisation_number ~ '^[0-9]{10}$'),
    municipality_code text references municipality,
    connected boolean not null default false
  )`,
  `create index on organisation (municipality_code)`,
  `create table unit (
    id text primary key,
    name text not null,
    kind text not null check (kind in ('PRESCHOOL', 'SCHOOL', 'STUDENT_HEALTH', 'SOCIAL_SERVICES', 'FAMILY_CENTRE',
      'HEALTH_CENTRE', 'COTTAGE_HOSPITAL', 'CHILD_HEALTH_CENTRE')),
    organisation_id text not null references organisation,
    municipality_code text not null references municipality,
    example boolean not null
  )`,
  `create index on unit (organisation_id)`,
  `create index on unit (municipality_code)`,
  `create table team (
    id text primary key,
    name text not null unique,
    municipality_code text not null references municipality,
    example boolean not null
  )`,
  `create table contact (
    id text primary key,
    name text not null,
    sector text not null check (sector in ('SCHOOL', 'SOCIAL_SERVICES', 'HEALTHCARE')),
    organisation_id text not null references organisation,
    municipality_code text not null references municipality,
    email text not null,
    phone text,
    example boolean not null
  )`,
  `create index on contact (municipality_code)`,
  // Rises with every change of the directory, whoever makes it: a process knows from it whether what it has read still holds.
  `create table directory_version (one boolean primary key default true check (one), version bigint not null)`,
  `insert into directory_version (version) values (1)`,
  `create function raise_directory_version() returns trigger language plpgsql as $$
    begin
      update directory_version set version = version + 1;
      return null;
    end $$`,
  ...['county', 'municipality', 'process_area', 'organisation', 'unit', 'team', 'contact'].map(
    (table) => `create trigger raise_directory_version after insert or update or delete or truncate on ${table}
      for each statement execute function raise_directory_version()`,
  ),
);
