-- AlterTable
ALTER TABLE "Design" ADD COLUMN     "judged" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "reviews" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "designId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'in_review',
    "needed" INTEGER NOT NULL,
    "requestHash" TEXT NOT NULL,
    "askedBy" TEXT NOT NULL,
    "askedByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT transaction_timestamp(),
    "closedAt" TIMESTAMPTZ(3),
    "approval" JSON,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewRound" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "designId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "versionId" UUID NOT NULL,
    "note" TEXT,
    "submitterId" TEXT NOT NULL,
    "submitterName" TEXT NOT NULL,
    "contributorId" TEXT,
    "contributorName" TEXT,
    "hashes" JSON NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT transaction_timestamp(),

    CONSTRAINT "ReviewRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reviewer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "reviewId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "userId" TEXT,
    "name" TEXT,
    "role" TEXT,
    "required" BOOLEAN NOT NULL,
    "addedBy" TEXT NOT NULL,
    "addedByName" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT transaction_timestamp(),
    "removedAt" TIMESTAMPTZ(3),
    "removedBy" TEXT,
    "removedByName" TEXT,

    CONSTRAINT "Reviewer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verdict" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "round" INTEGER NOT NULL,
    "step" TEXT,
    "verdict" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "roles" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT transaction_timestamp(),
    "dismissedAt" TIMESTAMPTZ(3),
    "dismissedBy" TEXT,
    "dismissedByName" TEXT,
    "dismissReason" TEXT,

    CONSTRAINT "Verdict_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Review_id_workspaceId_key" ON "Review"("id", "workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "Review_designId_number_key" ON "Review"("designId", "number");

-- CreateIndex
CREATE INDEX "ReviewRound_versionId_idx" ON "ReviewRound"("versionId");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewRound_reviewId_number_key" ON "ReviewRound"("reviewId", "number");

-- CreateIndex
CREATE INDEX "Reviewer_reviewId_idx" ON "Reviewer"("reviewId");

-- CreateIndex
CREATE UNIQUE INDEX "Verdict_reviewId_seq_key" ON "Verdict"("reviewId", "seq");

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_designId_workspaceId_fkey" FOREIGN KEY ("designId", "workspaceId") REFERENCES "Design"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewRound" ADD CONSTRAINT "ReviewRound_reviewId_workspaceId_fkey" FOREIGN KEY ("reviewId", "workspaceId") REFERENCES "Review"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewRound" ADD CONSTRAINT "ReviewRound_designId_workspaceId_fkey" FOREIGN KEY ("designId", "workspaceId") REFERENCES "Design"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewRound" ADD CONSTRAINT "ReviewRound_versionId_designId_fkey" FOREIGN KEY ("versionId", "designId") REFERENCES "Version"("id", "designId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reviewer" ADD CONSTRAINT "Reviewer_reviewId_workspaceId_fkey" FOREIGN KEY ("reviewId", "workspaceId") REFERENCES "Review"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_reviewId_workspaceId_fkey" FOREIGN KEY ("reviewId", "workspaceId") REFERENCES "Review"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_reviewId_round_fkey" FOREIGN KEY ("reviewId", "round") REFERENCES "ReviewRound"("reviewId", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

ALTER TABLE "Membership" ADD CONSTRAINT "Membership_reviews" CHECK ("reviews" <@ ARRAY['ml', 'data', 'sre', 'privacy', 'product']);
ALTER TABLE "Review" ADD CONSTRAINT "Review_status"
  CHECK ("status" IN ('in_review', 'changes_requested', 'approved', 'superseded', 'withdrawn'));
ALTER TABLE "Review" ADD CONSTRAINT "Review_closed"
  CHECK (("closedAt" IS NULL) = ("status" IN ('in_review', 'changes_requested')));
ALTER TABLE "Review" ADD CONSTRAINT "Review_approval"
  CHECK (("approval" IS NOT NULL) = ("status" IN ('approved', 'superseded')));
ALTER TABLE "Review" ADD CONSTRAINT "Review_needed" CHECK ("needed" BETWEEN 1 AND 20);
CREATE UNIQUE INDEX "Review_one_open" ON "Review" ("designId") WHERE "status" IN ('in_review', 'changes_requested');
CREATE UNIQUE INDEX "Review_one_approved" ON "Review" ("designId") WHERE "status" = 'approved';
ALTER TABLE "Reviewer" ADD CONSTRAINT "Reviewer_who"
  CHECK (("userId" IS NULL) = ("name" IS NULL) AND num_nonnulls("userId", "role") > 0);
ALTER TABLE "Reviewer" ADD CONSTRAINT "Reviewer_role" CHECK ("role" IN ('ml', 'data', 'sre', 'privacy', 'product'));
ALTER TABLE "Reviewer" ADD CONSTRAINT "Reviewer_removed" CHECK (num_nulls("removedAt", "removedBy", "removedByName") IN (0, 3));
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_verdict" CHECK ("verdict" IN ('approve', 'request_changes', 'comment'));
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_dismissed"
  CHECK (num_nulls("dismissedAt", "dismissedBy", "dismissedByName", "dismissReason") IN (0, 4));

-- What was decided on is never changed, and a verdict only by being dismissed.
CREATE TRIGGER "ReviewRound_immutable" BEFORE UPDATE ON "ReviewRound" FOR EACH ROW EXECUTE FUNCTION groundplan_immutable();
CREATE FUNCTION groundplan_dismissed_once() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE of_dismissal text[] := ARRAY['dismissedAt', 'dismissedBy', 'dismissedByName', 'dismissReason'];
BEGIN
  IF OLD."dismissedAt" IS NOT NULL OR to_jsonb(NEW) - of_dismissal <> to_jsonb(OLD) - of_dismissal THEN
    RAISE EXCEPTION 'a verdict is never changed, and dismissed once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Verdict_dismissed_once" BEFORE UPDATE ON "Verdict" FOR EACH ROW EXECUTE FUNCTION groundplan_dismissed_once();
