-- AlterTable
ALTER TABLE "Design" ADD COLUMN     "talk" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "Thread" (
    "id" UUID NOT NULL,
    "designId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "start" INTEGER,
    "end" INTEGER,
    "quote" TEXT,
    "prefix" TEXT,
    "suffix" TEXT,
    "origin" TEXT,
    "orphaned" BOOLEAN NOT NULL DEFAULT false,
    "blocking" BOOLEAN NOT NULL DEFAULT false,
    "authorId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT transaction_timestamp(),
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedBy" TEXT,
    "resolverName" TEXT,

    CONSTRAINT "Thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "authorId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "body" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT transaction_timestamp(),
    "editedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mention" (
    "commentId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "userId" TEXT NOT NULL,

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("commentId","userId")
);

-- CreateTable
CREATE TABLE "ThreadRead" (
    "threadId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,

    CONSTRAINT "ThreadRead_pkey" PRIMARY KEY ("threadId","userId")
);

-- CreateIndex
CREATE INDEX "Thread_designId_step_idx" ON "Thread"("designId", "step");

-- CreateIndex
CREATE UNIQUE INDEX "Thread_id_workspaceId_key" ON "Thread"("id", "workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_id_workspaceId_key" ON "Comment"("id", "workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_threadId_seq_key" ON "Comment"("threadId", "seq");

-- CreateIndex
CREATE INDEX "Mention_workspaceId_userId_idx" ON "Mention"("workspaceId", "userId");

-- CreateIndex
CREATE INDEX "ThreadRead_userId_idx" ON "ThreadRead"("userId");

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_designId_workspaceId_fkey" FOREIGN KEY ("designId", "workspaceId") REFERENCES "Design"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_threadId_workspaceId_fkey" FOREIGN KEY ("threadId", "workspaceId") REFERENCES "Thread"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_commentId_workspaceId_fkey" FOREIGN KEY ("commentId", "workspaceId") REFERENCES "Comment"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_workspaceId_userId_fkey" FOREIGN KEY ("workspaceId", "userId") REFERENCES "Membership"("workspaceId", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadRead" ADD CONSTRAINT "ThreadRead_threadId_workspaceId_fkey" FOREIGN KEY ("threadId", "workspaceId") REFERENCES "Thread"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

ALTER TABLE "Thread" ADD CONSTRAINT "Thread_kind" CHECK ("kind" IN ('field', 'fact', 'step'));
-- A passage is known whole or not at all, and only fields have passages.
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_passage" CHECK (
  num_nulls("start", "end", "quote", "prefix", "suffix", "origin") IN (0, 6) AND ("quote" IS NULL OR "kind" = 'field'));
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_resolved" CHECK (num_nulls("resolvedAt", "resolvedBy", "resolverName") IN (0, 3));
-- The text of a deleted comment goes, and that of any other stays.
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_deleted" CHECK (("body" IS NULL) = ("deletedAt" IS NOT NULL));
