-- AlterTable
ALTER TABLE "FactChange" ADD COLUMN     "given" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "OfferChange" ADD COLUMN     "refused" INTEGER,
ADD COLUMN     "waited" INTEGER;

-- AlterTable
ALTER TABLE "StepEdit" ADD COLUMN     "actId" UUID;

-- CreateTable
CREATE TABLE "AnsweredKey" (
    "workspaceId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "designId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT transaction_timestamp(),

    CONSTRAINT "AnsweredKey_pkey" PRIMARY KEY ("workspaceId","key")
);

-- CreateIndex
CREATE INDEX "AnsweredKey_designId_idx" ON "AnsweredKey"("designId");

-- AddForeignKey
ALTER TABLE "AnsweredKey" ADD CONSTRAINT "AnsweredKey_designId_workspaceId_fkey" FOREIGN KEY ("designId", "workspaceId") REFERENCES "Design"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;
