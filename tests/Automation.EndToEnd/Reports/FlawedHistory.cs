using System.Text;
using Automation.Core.Practices;
using Automation.Testing.Git;

namespace Automation.EndToEnd.Reports;

/// <summary>A history under a policy that asks for everything, with each mistake that a history can hold.</summary>
internal static class FlawedHistory
{
    private const string Long =
        "words that go on and on and on and on and on and on and on and on and on and on and on and on and on and on";

    private static readonly string[] Messages =
    [
        "added a file",
        ": say what it is",
        "foo: say what it is",
        "FEAT: Say The Thing.",
        "fix: fix: say it again",
        "a-type-that-nobody-wants: say it",
        "x: y",
        "feat(web): say it",
        "feat(api): say it elsewhere",
        "feat(API): say it",
        "feat(api+web): say it",
        "feat(api,web): say it",
        "feat(a-scope-that-is-longer-than-all-others): say it",
        "feat(a): say it",
        "feat: ",
        "feat!: say it",
        $"feat: {Long}",
        " feat: say it",
        "feat: say it\nright below",
        $"feat: say it\n\n{Long}\n{Long}",
        "feat: say it\n\nBecause It Is So.",
        $"feat: say it\n\n{string.Join('\n', Enumerable.Repeat("Lines of a body.", 400))}",
        "feat: say it\n\nShort",
        "feat: say it\n\nIt had to be.\nSigned-off-by: Ada Lovelace <ada@example.org>",
        $"feat: say it\n\nIt had to be.\n\nNote: {Long}",
        $"feat: say it\n\nIt had to be.\n\nNote: {string.Join("\n ", Enumerable.Repeat("lines of a footer", 200))}",
        "feat: say it\n\nIt had to be.\n\nA: b",
        "feat: say it\n\nBREAKING CHANGE:",
        "feat: say it\n\nbreaking change: it is another one",
        "feat: say it\n\nBREAKING CHANGE: it is another one",
        "Revert \"feat: say it\"\n\nThis reverts commit 0123456789012345678901234567890123456789.",
        "revert: feat: say it",
        "fixup! feat: say it",
    ];

    public static GitRepositoryBuilder Build()
    {
        var repository = new GitRepositoryBuilder();
        repository
            .Write(".github/automation.yml", Policy())
            .Write(".github/CODEOWNERS", "/src/api/ @nobody-here\n")
            .Write(".github/pull_request_template.md", "## Why\n\nSay why.\n\n## Tests\n\n- [ ] I ran the tests\n")
            .Write("docs/adr/0001-begin.md", Record("1. Begin", "Accepted"))
            .Write("docs/adr/0002-go-on.md", Record("2. Go on", "Accepted") + $"\n{Long}\n{Long}\n{Long}\n")
            .Write("notes.txt", "one line\n")
            .Commit("chore: begin");
        AddMessages(repository);
        AddReviews(repository);
        AddDecisions(repository);
        AddDebt(repository);
        return repository;
    }

    private static string Policy()
    {
        var policy = new StringBuilder("version: 1\nreport: { combined: true }\npractices:\n");
        foreach (var practice in PracticeCatalog.All)
        {
            policy.Append($"  {practice.Id}:\n    mode: enforce\n").Append(SettingsOf(practice.Id)).Append("    rules:\n");
            foreach (var rule in practice.Rules)
            {
                policy.Append($"      {rule.Id}: {(rule.Id == "behind" ? "{ severity: warning, commits: 0 }" : "error")}\n");
            }
        }

        return policy.ToString();
    }

    private static string SettingsOf(string practice) => practice switch
    {
        PracticeIds.ConventionalCommits => "    scopes: { api: [\"src/api/**\"] }\n",
        PracticeIds.Review => "    size: { max: 5 }\n    approvals: { required: 2, code-owners: true }\n",
        PracticeIds.Decisions => "    due: { paths: [\"src/**\"] }\n",
        _ => "",
    };

    /// <summary>A commit for each mistake in a message; the description announces a break that no message does.</summary>
    private static void AddMessages(GitRepositoryBuilder repository)
    {
        repository.NextDay().Branch("messages");
        foreach (var message in Messages)
        {
            repository.Change(message);
        }

        repository.Run("commit", "-q", "--allow-empty", "--allow-empty-message", "-m", "");
        Land(repository, 1, "messages", "Said a lot.");
        repository.NextDay().Branch("break").Change("fix: say what was meant");
        Land(repository, 2, "break", "fix: say what was meant\n\nBREAKING CHANGE: it means something else");
    }

    private static void AddReviews(GitRepositoryBuilder repository)
    {
        repository.NextDay().Branch("reviewed").Write("src/api/a.cs", Code("A")).Commit("feat(api): add a");
        repository.As(GitPerson.Grace);
        Land(repository, 3, "reviewed", "feat(api): add a");
        repository.As(GitPerson.Ada).Branch("behind").Write("notes.txt", "another line\n").Commit("docs: change a line");
        repository.Checkout("main").Branch("first").Write("notes.txt", "a line of its own\n").Commit("docs: change the line");
        Land(repository, 4, "first", "WIP: change the line");
        repository.Run(
            "merge", "-q", "--no-ff", "-X", "ours", "-m", "Merge pull request #5 from someone/behind\n\ndocs: change a line", "behind");
        repository.NextDay().Branch("revert").Write("package.json", "{}\n").Write(".github/CODEOWNERS", "/src/ nobody\n");
        repository.Commit("build: begin");
        Land(repository, 6, "revert", "Revert \"feat(api): add a\"");
    }

    private static void AddDecisions(GitRepositoryBuilder repository)
    {
        repository.NextDay().Branch("decisions")
            .Write("docs/adr/0001-begin.md", Record("1. Begin", "Accepted").Replace("What.", "Something else.", StringComparison.Ordinal))
            .Delete("docs/adr/0002-go-on.md")
            .Write("docs/adr/0001-again.md", Record("1. Again", "Superseded"))
            .Write("docs/adr/0009-far-away.md", "# 10. Far away\n\nDate: some day\n\n## Status\n\nSort of\n\n## Context\n\nTBD\n")
            .Write(
                "docs/adr/0010-without-title.md",
                "Accepted, see [it](0099-nothing.md).\n\n## Status\n\nAccepted\n\n## Decision\n\nWhat.\n")
            .Write(
                "docs/adr/0011-options.md",
                "---\nstatus: proposed\nreview-by: 2020-01-01\n---\n\n# Options\n\n## Context and Problem Statement\n\nWhy.\n\n"
                    + "## Considered Options\n\n- One\n\n## Decision Outcome\n\nOne.\n\n### Consequences\n\n- Good, because it is.\n")
            .Commit("docs: decide");
        Land(repository, 7, "decisions", "docs: decide");
    }

    private static void AddDebt(GitRepositoryBuilder repository)
    {
        repository.NextDay().Branch("debt").Write(
            "src/api/b.cs",
            Code("B") + "// TODO: mend it\n// TODO(#99): mend it\n// TODO(#5): and this\n// TODO(2020-01-01): long ago\n"
                + "#pragma warning disable CA1000\n");
        repository.Commit("feat(api): add b");
        Land(repository, 8, "debt", "feat(api): add b\n\nCloses #5");
    }

    private static void Land(GitRepositoryBuilder repository, int number, string branch, string text) =>
        repository.Checkout("main").Merge($"Merge pull request #{number} from someone/{branch}\n\n{text}", branch);

    private static string Code(string name) =>
        string.Join('\n', Enumerable.Range(0, 20).Select(n => $"public class {name}{n} {{ public int Value => {n}; }}")) + "\n";

    private static string Record(string title, string status) =>
        $"# {title}\n\n## Status\n\n{status}\n\n## Context\n\nWhy.\n\n## Decision\n\nWhat.\n\n## Consequences\n\nThen.\n";
}
