using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Rules;

/// <summary>Everybody who wrote the change is known by an account.</summary>
internal sealed class UnattributedCommitsRule : ReviewRule
{
    private const int MostNamed = 5;

    public override string Id => "unattributed-commits";

    public override Severity? DefaultSeverity => Severity.Info;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every pull request whose reviews are known, unless `approvals.allow-contributors` is on.",
        Conditions = "The address of each author, co-author and committer belongs to an account.",
        Result = "One finding with the names, and the addresses shortened.",
        Why = "Who wrote a part of the change cannot approve it, which cannot be told of somebody without an account.",
        Fix = "Add the address to the GitHub account that it belongs to, or commit with the account's own address.",
        Source = "https://docs.github.com/pull-requests/committing-changes-to-your-project/troubleshooting-commits/"
            + "why-are-my-commits-linked-to-the-wrong-user",
    };

    public override string? SkipReason(ReviewSubject subject) => subject.Settings.Approvals.AllowContributors
        ? "Whoever wrote a part of the change may approve it."
        : subject.ReviewsUnknown;

    public override IEnumerable<Violation> Check(ReviewSubject subject, RuleOptions options)
    {
        var people = subject.Eligibility.Contributors.Unattributed;
        if (people.Count > 0)
        {
            yield return new Violation(
                $"{Plural.Of(people.Count, "person who wrote a part of this has", "people who wrote a part of this have")} no account that "
                + $"is known, so an approval by them could not be told: {Listing.Of([.. people.Select(Show)], MostNamed)}.");
        }
    }

    private static string Show(CommitPerson person) => (person.Name, person.Email) switch
    {
        ({ Length: > 0 } name, { Length: > 0 } email) => $"{Excerpt.Of(name)} ({Mask(email)})",
        (_, { Length: > 0 } email) => Mask(email),
        _ => Excerpt.Of(person.Name ?? ""),
    };

    /// <summary>The first character and the domain: enough for whoever knows the address, and for nobody else.</summary>
    private static string Mask(string email)
    {
        var at = email.LastIndexOf('@');
        return $"{Excerpt.Cut(email, 2)[..1]}***{(at > 0 ? Excerpt.Of(email[at..]) : "")}";
    }
}
