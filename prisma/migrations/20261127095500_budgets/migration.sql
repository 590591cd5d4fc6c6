-- AlterTable
ALTER TABLE "Run" ADD COLUMN     "userId" TEXT NOT NULL DEFAULT 'local';

-- CreateTable
CREATE TABLE "UsageLimit" (
    "workspaceId" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "usdPerMonth" DOUBLE PRECISION,
    "tokensPerDay" BIGINT,
    "setBy" TEXT NOT NULL,
    "setByName" TEXT NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL DEFAULT transaction_timestamp(),

    CONSTRAINT "UsageLimit_pkey" PRIMARY KEY ("workspaceId","userId")
);

-- CreateTable
CREATE TABLE "ModelRequest" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "runId" UUID,
    "designId" UUID,
    "step" TEXT,
    "model" TEXT NOT NULL,
    "inputTokens" INTEGER NOT NULL,
    "cachedTokens" INTEGER,
    "outputTokens" INTEGER NOT NULL,
    "told" BOOLEAN NOT NULL,
    "usd" DOUBLE PRECISION,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "ModelRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reservation" (
    "runId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "tokens" BIGINT NOT NULL,
    "usd" DOUBLE PRECISION,
    "inputUsd" DOUBLE PRECISION,
    "outputUsd" DOUBLE PRECISION,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "Reservation_pkey" PRIMARY KEY ("runId")
);

-- CreateIndex
CREATE INDEX "ModelRequest_workspaceId_at_idx" ON "ModelRequest"("workspaceId", "at");

-- CreateIndex
CREATE INDEX "ModelRequest_at_idx" ON "ModelRequest"("at");

-- CreateIndex
CREATE INDEX "ModelRequest_runId_idx" ON "ModelRequest"("runId");

-- CreateIndex
CREATE INDEX "ModelRequest_designId_idx" ON "ModelRequest"("designId");

-- AddForeignKey
ALTER TABLE "UsageLimit" ADD CONSTRAINT "UsageLimit_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModelRequest" ADD CONSTRAINT "ModelRequest_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reservation" ADD CONSTRAINT "Reservation_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say.
ALTER TABLE "UsageLimit" ADD CONSTRAINT "UsageLimit_positive" CHECK ("usdPerMonth" >= 0 AND "tokensPerDay" >= 0);
ALTER TABLE "ModelRequest" ADD CONSTRAINT "ModelRequest_positive" CHECK ("inputTokens" >= 0 AND "cachedTokens" >= 0 AND "outputTokens" >= 0 AND "usd" >= 0);
ALTER TABLE "Reservation" ADD CONSTRAINT "Reservation_positive" CHECK ("tokens" >= 0 AND "usd" >= 0);

-- A run that nobody works on, or will, holds nothing back: whoever ends it, and however, settles it in that statement.
CREATE FUNCTION groundplan_settle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "Reservation" WHERE "runId" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "Run_settles" AFTER UPDATE OF "status" ON "Run" FOR EACH ROW
  WHEN (NEW."status" NOT IN ('queued', 'running')) EXECUTE FUNCTION groundplan_settle();
