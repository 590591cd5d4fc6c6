-- CreateTable
CREATE TABLE "WorkspaceFigure" (
    "workspaceId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "sourceTitle" TEXT,
    "sourceUrl" TEXT,
    "asOf" TEXT,
    "setBy" TEXT NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL DEFAULT transaction_timestamp(),

    CONSTRAINT "WorkspaceFigure_pkey" PRIMARY KEY ("workspaceId","key")
);

-- AddForeignKey
ALTER TABLE "WorkspaceFigure" ADD CONSTRAINT "WorkspaceFigure_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say: a figure has a source and a day; only a missing one needs none.
ALTER TABLE "WorkspaceFigure" ADD CONSTRAINT "WorkspaceFigure_value" CHECK (
  "value" IS NULL OR ("value" >= 0 AND "value" < 'Infinity' AND "sourceTitle" IS NOT NULL AND "asOf" IS NOT NULL));
