using Automation.Core.Digests.Weeks;
using Automation.Core.Practices.Review;

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

    /// <param name="lacks">Names of parts; one that is not known any more is left as it is.</param>
    public BranchItem Branch(TeamRepository repository, IReadOnlyList<string> lacks) => new(
        repository.Name,
        Page(repository, "settings/rules"),
        [.. lacks.Select(name => ProtectionPart.All.FirstOrDefault(p => p.Name == name)?.Meaning ?? name)]);

    private static string? Shown(TeamRepository repository, string title) => repository.ShowsTitles ? title : null;

    private Uri Address(TeamRepository repository, string kind, int number) =>
        Page(repository, string.Create(CultureInfo.InvariantCulture, $"{kind}/{number}"));

    /// <summary>Whatever a name holds, the address stays on the host: names are escaped and never stand first.</summary>
    private Uri Page(TeamRepository repository, string path) =>
        new($"{web.AbsoluteUri.TrimEnd('/')}/{Segment(repository.Name.Owner)}/{Segment(repository.Name.Name)}/{path}");

    private static string Segment(string name) => Uri.EscapeDataString(name);
}
