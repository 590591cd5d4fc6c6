-- AlterTable
ALTER TABLE "Design" ALTER COLUMN "createdAt" SET DEFAULT transaction_timestamp(),
ALTER COLUMN "updatedAt" SET DEFAULT transaction_timestamp();

-- AlterTable
ALTER TABLE "Run" ALTER COLUMN "createdAt" SET DEFAULT transaction_timestamp();

-- AlterTable
ALTER TABLE "ShareLink" ALTER COLUMN "createdAt" SET DEFAULT transaction_timestamp();

-- AlterTable
ALTER TABLE "Step" ALTER COLUMN "updatedAt" SET DEFAULT transaction_timestamp();

-- AlterTable
ALTER TABLE "StepEdit" ALTER COLUMN "createdAt" SET DEFAULT transaction_timestamp();

-- AlterTable
ALTER TABLE "Version" ALTER COLUMN "createdAt" SET DEFAULT transaction_timestamp();

-- AlterTable
ALTER TABLE "Workspace" ALTER COLUMN "createdAt" SET DEFAULT transaction_timestamp();

-- What Prisma's schema cannot say.

-- The workspace of local mode, so that reading never writes (a read-only server still answers).
INSERT INTO "Workspace" ("id", "name") VALUES ('0190a000-0000-7000-8000-000000000001', 'Local') ON CONFLICT DO NOTHING;

-- A step has content from its first draft on, and only what was drafted can be stale.
ALTER TABLE "Step" ADD CONSTRAINT "Step_content" CHECK ((("state" = 'empty') = ("content" IS NULL)) AND ("stale" IS NULL OR "content" IS NOT NULL));

-- Events are written once.
CREATE TRIGGER "RunEvent_immutable" BEFORE UPDATE ON "RunEvent" FOR EACH ROW EXECUTE FUNCTION groundplan_immutable();

-- A version goes only with its design: at depth 1 nothing but a statement of its own is deleting it.
CREATE FUNCTION groundplan_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() > 1 THEN RETURN OLD; END IF;
  RAISE EXCEPTION '% rows are never deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "Version_kept" BEFORE DELETE ON "Version" FOR EACH ROW EXECUTE FUNCTION groundplan_kept();
