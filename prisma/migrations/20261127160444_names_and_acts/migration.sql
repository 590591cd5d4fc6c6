-- AlterTable
ALTER TABLE "FactChange" ADD COLUMN     "device" UUID;

-- AlterTable
ALTER TABLE "Run" ADD COLUMN     "device" UUID;

-- AlterTable
ALTER TABLE "StepEdit" ADD COLUMN     "act" TEXT,
ADD COLUMN     "place" TEXT;

-- AlterTable
ALTER TABLE "StepRevision" ADD COLUMN     "device" UUID;

-- CreateTable
CREATE TABLE "DesignChange" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "designId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "designRev" INTEGER NOT NULL,
    "cause" TEXT NOT NULL,
    "key" TEXT,
    "detail" JSON NOT NULL,
    "authorId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "device" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT transaction_timestamp(),

    CONSTRAINT "DesignChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DesignChange_designId_designRev_idx" ON "DesignChange"("designId", "designRev");

-- AddForeignKey
ALTER TABLE "DesignChange" ADD CONSTRAINT "DesignChange_designId_workspaceId_fkey" FOREIGN KEY ("designId", "workspaceId") REFERENCES "Design"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- What history keeps is never changed.
CREATE TRIGGER "DesignChange_immutable" BEFORE UPDATE ON "DesignChange" FOR EACH ROW EXECUTE FUNCTION groundplan_immutable();

-- Waivers say themselves when they were given and taken back; by whom they were taken back only where it is the same person.
INSERT INTO "DesignChange" ("designId", "workspaceId", "designRev", "cause", "detail", "authorId", "authorName", "at")
SELECT "designId", "workspaceId", 0, 'waive', json_build_object('check', "check", 'reason', "reason"), "by", "byName", "at" FROM "Waiver"
UNION ALL
SELECT "designId", "workspaceId", 0, 'withdraw', json_build_object('check', "check"), coalesce("withdrawnBy", ''),
  CASE WHEN "withdrawnBy" = "by" THEN "byName" ELSE '' END, "withdrawnAt"
FROM "Waiver" WHERE "withdrawnAt" IS NOT NULL;
