-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "deletedAt" TIMESTAMPTZ(3);

-- What Prisma's schema cannot say.

-- A workspace that is deleted keeps its row, which its audit log hangs on, and nobody in it: of that one the last owner
-- goes as well. The previous release knows none that is deleted, and reaches no workspace without a member.
CREATE OR REPLACE FUNCTION groundplan_keep_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."role" <> 'owner' OR (TG_OP = 'UPDATE' AND NEW."role" = 'owner') THEN RETURN NULL; END IF;
  PERFORM 1 FROM "Workspace" WHERE "id" = OLD."workspaceId" AND "deletedAt" IS NULL FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM "Membership" WHERE "workspaceId" = OLD."workspaceId" AND "role" = 'owner') THEN
    RAISE EXCEPTION 'a workspace keeps an owner' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'Membership_owner';
  END IF;
  RETURN NULL;
END $$;
