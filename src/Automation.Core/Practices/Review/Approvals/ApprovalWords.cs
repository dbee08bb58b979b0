using Automation.Core.Policies.Approvals;

namespace Automation.Core.Practices.Review.Approvals;

/// <summary>What a report says of requirements.</summary>
internal sealed class ApprovalWords(ReviewSubject subject, KnownTeams teams)
{
    private const int MostShown = 5;

    /// <summary>"1 more approval from acme/payments for src/Pay/**".</summary>
    public string Need(ApprovalRequirement requirement, int missing, IReadOnlyList<string> scope)
    {
        string[] people = [.. requirement.Users, .. requirement.Teams.Select(teams.Show).Distinct()];
        var from = people.Length > 0 ? $" from {List(people, "or")}" : "";
        var permission = requirement.Permission > ApproverPermission.Write
            ? $" by {(missing == 1 ? "somebody" : "people")} with permission to {Verb(requirement.Permission.Value)}"
            : "";
        var paths = scope.Count > 0 ? $" for {List(scope, "and")}" : "";
        var nobody = people.Length > 0 && requirement.Teams.Count == 0 ? NobodyOf(requirement.Users, subject.Eligibility) : "";
        return $"{Plural.Of(missing, "more approval")}{from}{permission}{paths}{nobody}";
    }

    /// <summary>Says so where none of certain people may approve; empty otherwise.</summary>
    public static string NobodyOf(IReadOnlyList<string> logins, Eligibility eligibility) =>
        logins.All(l => eligibility.RefusalOf(l) is not null)
            ? $", and {(logins.Count == 1 ? "that person" : "none of them")} may {(logins.Count == 1 ? "not " : "")}approve this change"
            : "";

    /// <summary>Standing approvals that count for nothing, each with the reason.</summary>
    public IEnumerable<string> NotCounted() =>
        subject.Tally.Approvals.Where(a => !subject.Tally.Counts(a)).Select(a => $"{a.Login} ({a.Refusal ?? Age(a.Freshness)})");

    /// <summary>Why an approval that counts does not count for a requirement.</summary>
    public static string Refusal(string login, ApprovalRequirement requirement, ApproverTest test) =>
        test.IsAllowed(login, requirement.Permission) == false
            ? $"has no permission to {Verb(requirement.Permission!.Value)}"
            : "not one of those asked for";

    /// <summary>What would have to be known of an approver.</summary>
    public IEnumerable<string> Unknown(string login, ApprovalRequirement requirement, ApproverTest test)
    {
        if (test.IsAllowed(login, requirement.Permission) is null)
        {
            yield return $"what {login} may do in the repository is not known";
        }

        foreach (var team in requirement.Teams.Where(t => teams.MembersOf(t) is null).Select(teams.Show).Distinct())
        {
            yield return MembersUnknown(team);
        }
    }

    public static string MembersUnknown(string team) => $"the members of {team} are not known";

    /// <summary>"a, b or c"; after a few the rest is counted.</summary>
    public static string List(IReadOnlyList<string> names, string conjunction)
    {
        if (names.Count > MostShown)
        {
            return $"{string.Join(", ", names.Take(MostShown - 1))} {conjunction} {names.Count - MostShown + 1} more";
        }

        return names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} {conjunction} {names[^1]}";
    }

    private static string Verb(ApproverPermission permission) => permission switch
    {
        ApproverPermission.Admin => "administer",
        ApproverPermission.Maintain => "maintain",
        _ => "write",
    };

    private static string Age(Freshness freshness) =>
        freshness.Unknown is { } reason ? $"approved another version: {reason}" : "approved an older version";
}
