using System.Globalization;
using Automation.Core.Identity;
using Automation.Testing.Git;

namespace Automation.GitHub.Tests.Sandboxes;

/// <summary>
/// A real repository with two merged pull requests: number 7, reviewed, with every kind of change, a decision record and a policy
/// on its base; and number 8, with more files and commits than fit on a page.
/// </summary>
internal sealed class SandboxHistory : IDisposable
{
    public const int Rich = 7;
    public const int Long = 8;
    public const int LongLength = 120;

    /// <param name="length">How many files and commits number 8 has.</param>
    public SandboxHistory(int length = LongLength)
    {
        Source.Write(".github/automation.yml", "version: 1\npractices:\n  decisions: { mode: enforce, due: { new-folders: true } }\n  tech-debt: { mode: enforce }\n");
        Source.Write("docs/adr/0001-begin.md", "# Begin\n").Write("old.txt", "one\ntwo\nthree\nfour\nfive\n").Write("gone.txt", "bye\n");
        Base = Commit("chore: begin");
        Source.NextDay().Branch("greeting").Write("src/a b #1.cs", "// TODO greet\n").Write("logo.png", [0x89, 0x50, 0, 1, 2]);
        FirstCommit = Commit("feat: add a greeting\n\nFor visitors.");
        Source.Move("old.txt", "new/old.txt").Delete("gone.txt").Write("docs/adr/0002-greet.md", "# Greet\n\n## Status\n\nAccepted\n");
        Source.Write("empty.txt", "");
        Head = Commit("refactor: move things");
        Source.Checkout("main").As(GitPerson.Grace);
        Source.Merge("Merge pull request #7 from o/greeting\n\nfeat: add a greeting\n\nFor visitors.", "greeting");
        Source.As(GitPerson.Ada).NextDay().Run("checkout", "-q", "--detach");
        Source.Import(LongBranch(length)).Checkout("main").Merge("Merge pull request #8 from o/long\n\nfeat: many things", "long");
        Tip = Parse(Source.Run("rev-parse", "main"));
    }

    public GitRepositoryBuilder Source { get; } = new();

    /// <summary>Where the main branch began.</summary>
    public CommitSha Base { get; }

    public CommitSha FirstCommit { get; }

    /// <summary>The head of number 7.</summary>
    public CommitSha Head { get; }

    /// <summary>The main branch, with both merged.</summary>
    public CommitSha Tip { get; }

    public void Dispose() => Source.Dispose();

    private static string LongBranch(int length) => string.Concat(Enumerable.Range(1, length).Select(static n => string.Create(
        CultureInfo.InvariantCulture,
        $"commit refs/heads/long\ncommitter Ada Lovelace <ada@example.org> {1_794_000_000 + n} +0000\ndata <<END\nfeat: thing {n}\nEND\n"
        + $"{(n == 1 ? "from refs/heads/main^0\n" : "")}M 644 inline many/{n}.txt\ndata <<END\nthing {n}\nEND\n\n")));

    private static CommitSha Parse(string text) => new(text.Trim());

    private CommitSha Commit(string message) => Parse(Source.Commit(message));
}
