-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "guestId" UUID;

-- AlterTable
ALTER TABLE "ShareLink" ADD COLUMN     "comments" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "createdBy" TEXT,
ADD COLUMN     "creatorName" TEXT,
ADD COLUMN     "datedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT transaction_timestamp(),
ADD COLUMN     "epoch" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "exports" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "mode" TEXT NOT NULL DEFAULT 'frozen',
ADD COLUMN     "passwordHash" TEXT;

-- AlterTable
ALTER TABLE "Thread" ADD COLUMN     "linkId" UUID;

-- CreateTable
CREATE TABLE "SharingPolicy" (
    "workspaceId" UUID NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "maxDays" INTEGER,
    "setBy" TEXT NOT NULL,
    "setByName" TEXT NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL DEFAULT transaction_timestamp(),

    CONSTRAINT "SharingPolicy_pkey" PRIMARY KEY ("workspaceId")
);

-- CreateTable
CREATE TABLE "Guest" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "linkId" UUID NOT NULL,
    "designId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "secretHash" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT transaction_timestamp(),

    CONSTRAINT "Guest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Guest_secretHash_key" ON "Guest"("secretHash");

-- CreateIndex
CREATE INDEX "Guest_linkId_idx" ON "Guest"("linkId");

-- CreateIndex
CREATE UNIQUE INDEX "Guest_id_workspaceId_key" ON "Guest"("id", "workspaceId");

-- CreateIndex
CREATE INDEX "Comment_guestId_idx" ON "Comment"("guestId");

-- CreateIndex
CREATE UNIQUE INDEX "ShareLink_id_designId_workspaceId_key" ON "ShareLink"("id", "designId", "workspaceId");

-- CreateIndex
CREATE INDEX "Thread_linkId_idx" ON "Thread"("linkId");

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_linkId_designId_workspaceId_fkey" FOREIGN KEY ("linkId", "designId", "workspaceId") REFERENCES "ShareLink"("id", "designId", "workspaceId") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_guestId_workspaceId_fkey" FOREIGN KEY ("guestId", "workspaceId") REFERENCES "Guest"("id", "workspaceId") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SharingPolicy" ADD CONSTRAINT "SharingPolicy_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Guest" ADD CONSTRAINT "Guest_linkId_designId_workspaceId_fkey" FOREIGN KEY ("linkId", "designId", "workspaceId") REFERENCES "ShareLink"("id", "designId", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

UPDATE "ShareLink" SET "datedAt" = "createdAt";
ALTER TABLE "ShareLink" ADD CONSTRAINT "ShareLink_mode" CHECK ("mode" IN ('frozen', 'live'));
ALTER TABLE "SharingPolicy" ADD CONSTRAINT "SharingPolicy_maxDays" CHECK ("maxDays" BETWEEN 1 AND 365);
-- Nobody of the workspace is taken for a guest, and no guest for somebody of the workspace.
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_guest" CHECK (
  CASE WHEN "guestId" IS NULL THEN "authorId" NOT LIKE 'guest:%' ELSE "authorId" = 'guest:' || "guestId"::text END);
