using Automation.Core.Digests.Weeks;

namespace Automation.Core.Digests.Content;

/// <summary>Makes the items that a digest links to, with the titles that its reader may see.</summary>
internal sealed class DigestLinks(Uri web, DateTimeOffset asOf)
{
    public WorkItem PullRequest(TeamRepository repository, PullRequestEntry pull, TimeSpan age) =>
        new(repository.Name, pull.Number, Shown(repository, pull.Title), Address(repository, "pull", pull.Number), age);

    public WorkItem Issue(TeamRepository repository, DebtEntry issue) =>
        new(
            repository.Name,
            issue.Number,
            Shown(repository, issue.Title),
            Address(repository, "issues", issue.Number),
            asOf - issue.OpenedAt);

    public DecisionItem Decision(TeamRepository repository, DecisionEntry record) => new(
        repository.Name,
        record.Number,
        Shown(repository, record.Title),
        Address(repository, "pull", record.PullRequest),
        asOf - record.Since);

    private static string? Shown(TeamRepository repository, string title) => repository.ShowsTitles ? title : null;

    /// <summary>Whatever a name holds, the address stays on the host: names are escaped and never stand first.</summary>
    private Uri Address(TeamRepository repository, string kind, int number) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"{web.AbsoluteUri.TrimEnd('/')}/{Segment(repository.Name.Owner)}/{Segment(repository.Name.Name)}/{kind}/{number}"));

    private static string Segment(string name) => Uri.EscapeDataString(name);
}
