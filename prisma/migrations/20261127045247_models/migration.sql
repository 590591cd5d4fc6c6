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

-- AddForeignKey
ALTER TABLE "ModelConnection" ADD CONSTRAINT "ModelConnection_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModelDefault" ADD CONSTRAINT "ModelDefault_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say.
ALTER TABLE "ModelConnection" ADD CONSTRAINT "ModelConnection_provider" CHECK ("provider" IN ('openai', 'anthropic', 'google', 'gateway', 'compatible', 'ollama'));
ALTER TABLE "ModelConnection" ADD CONSTRAINT "ModelConnection_key" CHECK (("sealedKey" IS NULL) = ("keyHint" IS NULL));
ALTER TABLE "ModelDefault" ADD CONSTRAINT "ModelDefault_step" CHECK ("step" IN ('all', 'problem', 'data', 'model', 'arch', 'exp', 'prod', 'perf'));
