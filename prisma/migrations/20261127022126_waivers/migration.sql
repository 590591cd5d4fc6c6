-- CreateTable
CREATE TABLE "Waiver" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "designId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "check" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT transaction_timestamp(),
    "fingerprint" TEXT NOT NULL,
    "inputs" JSON NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnBy" TEXT,

    CONSTRAINT "Waiver_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Waiver_workspaceId_designId_idx" ON "Waiver"("workspaceId", "designId");

-- AddForeignKey
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_designId_workspaceId_fkey" FOREIGN KEY ("designId", "workspaceId") REFERENCES "Design"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say: one waiver in force for each finding, a reason, and who withdrew it exactly where somebody did.
CREATE UNIQUE INDEX "Waiver_one_in_force" ON "Waiver" ("designId", "check") WHERE "withdrawnAt" IS NULL;
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_reason" CHECK (length("reason") BETWEEN 1 AND 2000);
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_withdrawn" CHECK (("withdrawnAt" IS NULL) = ("withdrawnBy" IS NULL));
