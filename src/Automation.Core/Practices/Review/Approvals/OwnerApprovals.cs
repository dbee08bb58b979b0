using Automation.Core.Patterns;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Approvals;

/// <summary>
/// Tells whether the owners of what changed approve. Each group of files with the same owners needs one approval of any of them; the
/// author's ownership satisfies nothing.
/// </summary>
internal sealed class OwnerApprovals(ReviewSubject subject, KnownTeams teams, ApproverTest test, ReviewersToAsk reviewers)
{
    /// <param name="scope">Path patterns of the files that matter; empty: all of them.</param>
    /// <param name="name">How policy calls the requirement.</param>
    public RequirementStatus Of(IReadOnlyList<string> scope, string? name)
    {
        var groups = subject.CodeOwners is { } file ? OwnerGroup.Of(file, Files(scope)) : [];
        var parts = groups.Select(g => Of(g, name)).ToList();
        if (subject.CodeOwnersUnknown is { } reason)
        {
            parts.Add(Unknown(reason, name));
        }

        return parts.Count == 0
            ? new RequirementStatus { Kind = RequirementKind.Owners, State = RequirementState.NotRequired, Name = name }
            : RequirementStatus.Of(RequirementKind.All, parts, name);
    }

    /// <summary>For files, or owners, that could not be read.</summary>
    private static RequirementStatus Unknown(string reason, string? name) => new()
    {
        Kind = RequirementKind.Owners,
        State = RequirementState.Undecided,
        Name = name,
        Need = "the approval of owners that are not known",
        Unknown = [reason],
    };

    private IEnumerable<ChangedFile> Files(IReadOnlyList<string> scope)
    {
        var patterns = new PathPatterns(scope);
        return subject.Snapshot.Files.Where(f => !subject.Scope.IsExempt(f)).Where(f =>
            scope.Count == 0
            || patterns.IsMatch(f.Path)
            || (f is { Status: FileStatus.Renamed, PreviousPath: { } previous } && patterns.IsMatch(previous)));
    }

    private RequirementStatus Of(OwnerGroup group, string? name)
    {
        var approvers = subject.Tally.Approvers;
        var verdicts = approvers.ToLookup(login => ApproverTest.Or(group.Owners.Select(owner => test.IsOwner(login, owner))));
        var have = verdicts[true].ToList();
        var logins = group.Owners.Select(test.LoginOf).OfType<string>();
        var candidates = reviewers.Among(logins, group.Owners.Select(ApproverTest.TeamOf).OfType<string>());
        return new RequirementStatus
        {
            Kind = RequirementKind.Owners,
            Name = name,
            State = have.Count > 0 ? RequirementState.Met
                : verdicts[null].Any() ? RequirementState.Undecided
                : RequirementState.Unmet,
            Needed = 1,
            Have = have,
            Need = have.Count > 0 ? "" : Need(group),
            Candidates = have.Count > 0 ? [] : candidates,
            Unknown = have.Count > 0 || !verdicts[null].Any() ? [] : [.. group.Owners.Select(WhatIsUnknown).OfType<string>().Distinct()],
        };
    }

    /// <summary>"1 approval from acme/payments for src/Pay/** (12 files)".</summary>
    private string Need(OwnerGroup group)
    {
        var shown = group.Owners.Select(Show).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var logins = group.Owners.Select(test.LoginOf).ToList();
        var nobody = logins.Contains(null) ? "" : ApprovalWords.NobodyOf([.. logins.OfType<string>()], subject.Eligibility);
        return $"1 approval from {ApprovalWords.List(shown, "or")} for {group.Extent}{nobody}";
    }

    private string Show(string owner) =>
        ApproverTest.TeamOf(owner) is { } team ? teams.Show(team) : test.LoginOf(owner) ?? "an owner by e-mail address";

    private string? WhatIsUnknown(string owner) =>
        ApproverTest.TeamOf(owner) is { } team
            ? (teams.MembersOf(team) is null ? ApprovalWords.MembersUnknown(teams.Show(team)) : null)
            : test.LoginOf(owner) is null ? "whose e-mail address CODEOWNERS names is not known" : null;
}
