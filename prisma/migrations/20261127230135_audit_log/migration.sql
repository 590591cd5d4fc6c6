-- DropIndex
DROP INDEX "AuditEvent_workspaceId_at_idx";

-- CreateIndex
CREATE INDEX "AuditEvent_workspaceId_at_id_idx" ON "AuditEvent"("workspaceId", "at", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_workspaceId_actor_at_id_idx" ON "AuditEvent"("workspaceId", "actor", "at", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_workspaceId_action_at_id_idx" ON "AuditEvent"("workspaceId", "action", "at", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_workspaceId_designId_at_id_idx" ON "AuditEvent"("workspaceId", "designId", "at", "id");

-- What Prisma's schema cannot say.

-- The row triggers do not see TRUNCATE, neither of the table nor of one that it hangs on (CASCADE). ALWAYS: also where a session
-- says that it is a replica, which is how a restore switches ordinary triggers off.
CREATE TRIGGER "AuditEvent_kept" BEFORE TRUNCATE ON "AuditEvent" FOR EACH STATEMENT EXECUTE FUNCTION groundplan_immutable();
ALTER TABLE "AuditEvent" ENABLE ALWAYS TRIGGER "AuditEvent_append_only";
ALTER TABLE "AuditEvent" ENABLE ALWAYS TRIGGER "AuditEvent_kept";
