-- CreateTable
CREATE TABLE "ModelConnection" (
    "workspaceId" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "baseUrl" TEXT,
    "sealedKey" BYTEA,
    "keyHint" TEXT,
    "offers" JSON NOT NULL DEFAULT '[]',
    "test" JSON,
    "setBy" TEXT NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL DEFAULT transaction_timestamp(),

    CONSTRAINT "ModelConnection_pkey" PRIMARY KEY ("workspaceId","provider")
);

-- CreateTable
CREATE TABLE "ModelDefault" (
    "workspaceId" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "model" TEXT NOT NULL,

    CONSTRAINT "ModelDefault_pkey" PRIMARY KEY ("workspaceId","step")
);

-- CreateTable
CREATE TABLE "ModelLimit" (
    "workspaceId" UUID NOT NULL,
    "runTokens" INTEGER,
    "runUsd" DOUBLE PRECISION,
    "monthTokens" BIGINT,
    "monthUsd" DOUBLE PRECISION,
    "userMonthTokens" BIGINT,

    CONSTRAINT "ModelLimit_pkey" PRIMARY KEY ("workspaceId")
);

-- CreateTable
CREATE TABLE "ModelUse" (
    "runId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "designId" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "reservedTokens" INTEGER NOT NULL,
    "reservedUsd" DOUBLE PRECISION,
    "inputTokens" INTEGER NOT NULL DEFAULT 0,
    "outputTokens" INTEGER NOT NULL DEFAULT 0,
    "usd" DOUBLE PRECISION,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT transaction_timestamp(),
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "ModelUse_pkey" PRIMARY KEY ("runId")
);

-- CreateIndex
CREATE INDEX "ModelUse_workspaceId_createdAt_idx" ON "ModelUse"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "ModelUse_createdAt_idx" ON "ModelUse"("createdAt");

-- CreateIndex
CREATE INDEX "ModelUse_designId_idx" ON "ModelUse"("designId");

-- AddForeignKey
ALTER TABLE "ModelConnection" ADD CONSTRAINT "ModelConnection_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModelDefault" ADD CONSTRAINT "ModelDefault_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModelLimit" ADD CONSTRAINT "ModelLimit_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModelUse" ADD CONSTRAINT "ModelUse_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say. "ModelUse" names run and design without a foreign key: what was spent stays spent.
ALTER TABLE "ModelConnection" ADD CONSTRAINT "ModelConnection_provider" CHECK ("provider" IN ('openai', 'anthropic', 'google', 'gateway', 'compatible', 'ollama'));
ALTER TABLE "ModelConnection" ADD CONSTRAINT "ModelConnection_key" CHECK (("sealedKey" IS NULL) = ("keyHint" IS NULL));
ALTER TABLE "ModelDefault" ADD CONSTRAINT "ModelDefault_step" CHECK ("step" IN ('all', 'problem', 'data', 'model', 'arch', 'exp', 'prod', 'perf'));
ALTER TABLE "ModelLimit" ADD CONSTRAINT "ModelLimit_positive" CHECK (
  coalesce("runTokens", 1) > 0 AND coalesce("runUsd", 1) > 0 AND coalesce("monthTokens", 1) > 0 AND coalesce("monthUsd", 1) > 0 AND coalesce("userMonthTokens", 1) > 0
);
ALTER TABLE "ModelUse" ADD CONSTRAINT "ModelUse_counts" CHECK ("reservedTokens" >= 0 AND "inputTokens" >= 0 AND "outputTokens" >= 0 AND coalesce("usd", 0) >= 0);
