-- AlterTable
ALTER TABLE "Design" ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Version" ADD COLUMN     "authorId" TEXT,
ADD COLUMN     "authorName" TEXT,
ADD COLUMN     "cause" TEXT,
ADD COLUMN     "designRev" INTEGER;

-- CreateTable
CREATE TABLE "StepRevision" (
    "designId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "rev" INTEGER NOT NULL,
    "cause" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "content" JSON,
    "runId" UUID,
    "authorId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "designRev" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT transaction_timestamp(),

    CONSTRAINT "StepRevision_pkey" PRIMARY KEY ("designId","key","rev")
);

-- CreateTable
CREATE TABLE "FactChange" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "designId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "designRev" INTEGER NOT NULL,
    "cause" TEXT NOT NULL,
    "changes" JSON NOT NULL,
    "runId" UUID,
    "authorId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT transaction_timestamp(),

    CONSTRAINT "FactChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Seen" (
    "designId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "actorId" TEXT NOT NULL,
    "designRev" INTEGER NOT NULL,
    "steps" JSON NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT transaction_timestamp(),

    CONSTRAINT "Seen_pkey" PRIMARY KEY ("designId","actorId")
);

-- CreateTable
CREATE TABLE "Presence" (
    "id" UUID NOT NULL,
    "designId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "actorId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "field" TEXT,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "Presence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Suggestion" (
    "id" UUID NOT NULL,
    "designId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "base" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "note" TEXT,
    "authorId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT transaction_timestamp(),
    "decidedAt" TIMESTAMPTZ(3),
    "decidedBy" TEXT,

    CONSTRAINT "Suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FactChange_designId_designRev_idx" ON "FactChange"("designId", "designRev");

-- CreateIndex
CREATE INDEX "Presence_designId_seenAt_idx" ON "Presence"("designId", "seenAt");

-- CreateIndex
CREATE INDEX "Suggestion_designId_key_idx" ON "Suggestion"("designId", "key");

-- CreateIndex
CREATE INDEX "StepEdit_designId_key_newRev_idx" ON "StepEdit"("designId", "key", "newRev");

-- AddForeignKey
ALTER TABLE "StepRevision" ADD CONSTRAINT "StepRevision_designId_workspaceId_fkey" FOREIGN KEY ("designId", "workspaceId") REFERENCES "Design"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FactChange" ADD CONSTRAINT "FactChange_designId_workspaceId_fkey" FOREIGN KEY ("designId", "workspaceId") REFERENCES "Design"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seen" ADD CONSTRAINT "Seen_designId_workspaceId_fkey" FOREIGN KEY ("designId", "workspaceId") REFERENCES "Design"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_designId_workspaceId_fkey" FOREIGN KEY ("designId", "workspaceId") REFERENCES "Design"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_designId_workspaceId_fkey" FOREIGN KEY ("designId", "workspaceId") REFERENCES "Design"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- What history keeps is never changed.
CREATE TRIGGER "StepRevision_immutable" BEFORE UPDATE ON "StepRevision" FOR EACH ROW EXECUTE FUNCTION groundplan_immutable();
CREATE TRIGGER "FactChange_immutable" BEFORE UPDATE ON "FactChange" FOR EACH ROW EXECUTE FUNCTION groundplan_immutable();

-- A milestone's name is its own within a design.
CREATE UNIQUE INDEX "Version_milestone" ON "Version"("designId", "label") WHERE "cause" = 'milestone';

-- History begins with what stands there now.
INSERT INTO "StepRevision" ("designId", "workspaceId", "key", "rev", "cause", "state", "content", "authorId", "authorName", "designRev", "at")
SELECT s."designId", s."workspaceId", s."key", s."rev", 'before', s."state", s."content", 'local', 'You', d."rev", s."updatedAt"
FROM "Step" s JOIN "Design" d ON d."id" = s."designId"
WHERE s."content" IS NOT NULL;
