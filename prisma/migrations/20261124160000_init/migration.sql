-- CreateEnum
CREATE TYPE "RunStatus" AS ENUM ('queued', 'running', 'interrupted', 'succeeded', 'failed', 'cancelled');

-- CreateTable
CREATE TABLE "Workspace" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Design" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "workspaceId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "brief" TEXT NOT NULL,
    "asOf" TEXT NOT NULL,
    "archetype" TEXT NOT NULL,
    "rev" INTEGER NOT NULL DEFAULT 0,
    "requestKey" TEXT,
    "requestHash" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Design_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Fact" (
    "designId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "value" JSON NOT NULL,
    "origin" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "setBy" TEXT NOT NULL,
    "setAt" TEXT,
    "source" JSON,
    "calculator" JSON,
    "note" TEXT,
    "decisionId" TEXT,

    CONSTRAINT "Fact_pkey" PRIMARY KEY ("designId","path")
);

-- CreateTable
CREATE TABLE "Step" (
    "designId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "rev" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL DEFAULT 'empty',
    "content" JSON,
    "proposal" JSON,
    "stale" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Step_pkey" PRIMARY KEY ("designId","key")
);

-- CreateTable
CREATE TABLE "StepEdit" (
    "id" UUID NOT NULL,
    "designId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "baseRev" INTEGER NOT NULL,
    "newRev" INTEGER,
    "authorId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "before" JSON,
    "after" JSON,
    "outcome" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StepEdit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Version" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "designId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "label" TEXT,
    "content" JSON NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Run" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "designId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "input" JSON NOT NULL,
    "status" "RunStatus" NOT NULL DEFAULT 'queued',
    "onCrash" TEXT NOT NULL,
    "chain" BOOLEAN NOT NULL DEFAULT false,
    "idempotencyKey" TEXT,
    "requestHash" TEXT,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "owner" TEXT,
    "leaseUntil" TIMESTAMPTZ(3),
    "cancelRequested" BOOLEAN NOT NULL DEFAULT false,
    "head" BIGINT NOT NULL DEFAULT 0,
    "checkpointSeq" BIGINT NOT NULL DEFAULT 0,
    "checkpoint" JSON,
    "error" JSON,
    "usage" JSON,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RunEvent" (
    "runId" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "attempt" INTEGER NOT NULL,
    "payload" JSON NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "RunEvent_pkey" PRIMARY KEY ("runId","seq")
);

-- CreateTable
CREATE TABLE "ShareLink" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "designId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "label" TEXT,
    "expiresAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "lastOpenedAt" TIMESTAMPTZ(3),
    "opens" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ShareLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" BIGSERIAL NOT NULL,
    "workspaceId" UUID NOT NULL,
    "designId" UUID,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "detail" JSON,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Design_workspaceId_updatedAt_idx" ON "Design"("workspaceId", "updatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Design_id_workspaceId_key" ON "Design"("id", "workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "Design_workspaceId_requestKey_key" ON "Design"("workspaceId", "requestKey");

-- CreateIndex
CREATE INDEX "StepEdit_designId_key_idx" ON "StepEdit"("designId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Version_designId_number_key" ON "Version"("designId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Version_id_designId_key" ON "Version"("id", "designId");

-- CreateIndex
CREATE INDEX "Run_designId_createdAt_idx" ON "Run"("designId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ShareLink_tokenHash_key" ON "ShareLink"("tokenHash");

-- CreateIndex
CREATE INDEX "ShareLink_designId_idx" ON "ShareLink"("designId");

-- CreateIndex
CREATE INDEX "AuditEvent_workspaceId_at_idx" ON "AuditEvent"("workspaceId", "at");

-- AddForeignKey
ALTER TABLE "Design" ADD CONSTRAINT "Design_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fact" ADD CONSTRAINT "Fact_designId_workspaceId_fkey" FOREIGN KEY ("designId", "workspaceId") REFERENCES "Design"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Step" ADD CONSTRAINT "Step_designId_workspaceId_fkey" FOREIGN KEY ("designId", "workspaceId") REFERENCES "Design"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StepEdit" ADD CONSTRAINT "StepEdit_designId_workspaceId_fkey" FOREIGN KEY ("designId", "workspaceId") REFERENCES "Design"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Version" ADD CONSTRAINT "Version_designId_workspaceId_fkey" FOREIGN KEY ("designId", "workspaceId") REFERENCES "Design"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_designId_workspaceId_fkey" FOREIGN KEY ("designId", "workspaceId") REFERENCES "Design"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunEvent" ADD CONSTRAINT "RunEvent_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShareLink" ADD CONSTRAINT "ShareLink_designId_workspaceId_fkey" FOREIGN KEY ("designId", "workspaceId") REFERENCES "Design"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShareLink" ADD CONSTRAINT "ShareLink_versionId_designId_fkey" FOREIGN KEY ("versionId", "designId") REFERENCES "Version"("id", "designId") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

-- One active run a step; one key makes one run.
CREATE UNIQUE INDEX "Run_one_active" ON "Run" ("designId", "step") WHERE "status" IN ('queued', 'running', 'interrupted');
CREATE UNIQUE INDEX "Run_idempotency" ON "Run" ("designId", "idempotencyKey") WHERE "idempotencyKey" IS NOT NULL;
CREATE INDEX "Run_waiting" ON "Run" ("createdAt") WHERE "status" IN ('queued', 'running');

ALTER TABLE "Run" ADD CONSTRAINT "Run_on_crash" CHECK ("onCrash" IN ('resume', 'mark'));
ALTER TABLE "Step" ADD CONSTRAINT "Step_state" CHECK ("state" IN ('empty', 'drafting', 'drafted', 'edited', 'stale', 'accepted'));
ALTER TABLE "Step" ADD CONSTRAINT "Step_key" CHECK ("key" IN ('problem', 'data', 'model', 'arch', 'exp', 'prod', 'perf'));
ALTER TABLE "Fact" ADD CONSTRAINT "Fact_origin" CHECK ("origin" IN ('user', 'calculated', 'cited', 'measured', 'decided', 'assumed'));
ALTER TABLE "StepEdit" ADD CONSTRAINT "StepEdit_outcome" CHECK ("outcome" IN ('applied', 'conflict'));
ALTER TABLE "ShareLink" ADD CONSTRAINT "ShareLink_token" CHECK (octet_length("tokenHash") = 32);

-- Versions and audit events are written once. Deleting a whole design still cascades to its versions.
CREATE FUNCTION groundplan_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "Version_immutable" BEFORE UPDATE ON "Version" FOR EACH ROW EXECUTE FUNCTION groundplan_immutable();
CREATE TRIGGER "AuditEvent_append_only" BEFORE UPDATE OR DELETE ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION groundplan_immutable();
