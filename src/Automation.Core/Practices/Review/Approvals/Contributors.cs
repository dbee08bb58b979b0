using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Approvals;

/// <summary>
/// Who wrote the commits of a pull request: their authors, committers and co-authors. Left out are GitHub itself and the merges that it
/// makes to bring a branch up to date, whoever asked for them.
/// </summary>
internal sealed class Contributors
{
    private readonly Dictionary<string, Contribution> people = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> accounts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, CommitPerson> strangers = new(StringComparer.OrdinalIgnoreCase);

    private Contributors()
    {
    }

    /// <summary>People whom no account is known of, each address once, in the order of the commits.</summary>
    public IReadOnlyCollection<CommitPerson> Unattributed => strangers.Values;

    public static Contributors Of(IReadOnlyList<SnapshotCommit> commits)
    {
        var contributors = new Contributors();
        foreach (var commit in commits.Where(c => !IsUpdate(c)))
        {
            contributors.Add(commit);
        }

        return contributors;
    }

    public Contribution Of(string login) => people.GetValueOrDefault(login);

    /// <summary>The account behind an address, as far as the commits tell; null where they do not.</summary>
    public string? AccountOf(string email) => accounts.GetValueOrDefault(email) ?? NoReplyAddress.LoginOf(email);

    /// <summary>A merge by "Update branch". One that somebody made by hand can hold anything, and counts as that person's work.</summary>
    private static bool IsUpdate(SnapshotCommit commit) =>
        commit.ParentCount == 2 && commit.Committer is { } committer && IsGitHub(committer);

    private static bool IsGitHub(CommitPerson person) =>
        person.Account?.Is("web-flow") == true || string.Equals(person.Email, NoReplyAddress.OfGitHub, StringComparison.OrdinalIgnoreCase);

    private void Add(SnapshotCommit commit)
    {
        IReadOnlyList<CommitPerson> authors = commit.Authors.Count > 0
            ? commit.Authors
            : [new CommitPerson(commit.Author, commit.AuthorName, commit.AuthorEmail)];
        Add(authors[0], Contribution.Committer);
        if (commit.Committer is { } committer)
        {
            Add(committer, Contribution.Committer);
        }

        var trailers = CoAuthorTrailers.Of(commit.Message)
            .Where(t => !authors.Any(a => string.Equals(a.Email, t.Email, StringComparison.OrdinalIgnoreCase)));
        foreach (var coAuthor in authors.Skip(1).Concat(trailers))
        {
            Add(coAuthor, Contribution.CoAuthor);
        }
    }

    private void Add(CommitPerson person, Contribution contribution)
    {
        if (IsGitHub(person))
        {
            return;
        }

        if ((person.Account?.Login ?? NoReplyAddress.LoginOf(person.Email)) is not { } login)
        {
            if ((person.Email ?? person.Name) is { Length: > 0 } key)
            {
                strangers.TryAdd(key, person);
            }

            return;
        }

        people[login] = contribution > Of(login) ? contribution : Of(login);
        if (person.Email is { Length: > 0 } email)
        {
            accounts[email] = login;
        }
    }
}
