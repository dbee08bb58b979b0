using Automation.Testing.Git;

namespace Automation.EndToEnd.Reports;

/// <summary>Histories of repositories that never heard of this suite, in the shapes that public ones have.</summary>
internal static class OddHistories
{
    private static readonly GitPerson Bot = new("dependabot[bot]", "49699333+dependabot[bot]@users.noreply.github.com");

    public static GitRepositoryBuilder Build(string name) => name switch
    {
        nameof(WithoutConventions) => WithoutConventions(),
        nameof(OfMailingLists) => OfMailingLists(),
        nameof(OfRobots) => OfRobots(),
        nameof(OfOneCommit) => OfOneCommit(),
        _ => OfStrangeTrees(),
    };

    /// <summary>Free prose, pictures in front, other scripts, empty commits, and merges of merges.</summary>
    public static GitRepositoryBuilder WithoutConventions()
    {
        var repository = new GitRepositoryBuilder();
        repository.Change("Initial commit");
        Squash(repository, 1, ":sparkles: Add greeting\n\n* wip\n\n* more wip");
        Squash(repository, 2, "🐛 Fix the greeting of @octocat, closes #1");
        Squash(repository, 3, "修复：空列表时的崩溃", "文档/说明.md");
        Squash(repository, 4, "תיקון של הברכה", "docs/שלום.md");
        Squash(repository, 5, "Update README.md");
        repository.NextDay().Branch("inner").Change("inner work", "inner.txt");
        repository.Checkout("main").Branch("outer").Change("outer work", "outer.txt");
        repository.Merge("Merge branch 'inner' into outer", "inner");
        repository.Checkout("main").Merge("Merge branch 'outer'", "outer");
        repository.NextDay().Commit("Trigger the build again");
        return repository;
    }

    /// <summary>As the kernel and Gerrit have it: subsystems, trailers, and no numbers.</summary>
    public static GitRepositoryBuilder OfMailingLists()
    {
        var repository = new GitRepositoryBuilder();
        repository.Change("Initial import");
        string[] subjects = ["net: phy: micrel: Fix a leak", "mm/slub: remove unused code", "x86: do not run on paper"];
        foreach (var (subject, n) in subjects.Select(static (s, n) => (s, n)))
        {
            repository.NextDay().Change(
                $"{subject}\n\nWhat was there did not work.\n\nFixes: 0123456789ab (\"net: start\")\n"
                    + $"Change-Id: I{new string((char)('a' + n), 40)}\nReviewed-by: Grace <grace@example.com>\n"
                    + "Signed-off-by: Ada <ada@example.com>",
                $"net/file{n}.c");
        }

        return repository;
    }

    /// <summary>What tools open: updates, releases, reverts.</summary>
    public static GitRepositoryBuilder OfRobots()
    {
        var repository = new GitRepositoryBuilder();
        repository.Change("chore: begin");
        repository.As(Bot);
        Squash(
            repository,
            1,
            "Bump left-pad from 1.0.0 to 1.3.0 in /web\n\nBumps left-pad.\n\nSigned-off-by: dependabot[bot] <support@github.com>");
        Squash(repository, 2, "chore(deps): update dependency left-pad to v2", "package-lock.json");
        repository.As(GitPerson.Ada);
        Squash(repository, 3, "chore(main): release 1.4.0", "CHANGELOG.md");
        Squash(repository, 4, "Revert \"chore(main): release 1.4.0\"\n\nThis reverts commit 676104e.", "CHANGELOG.md");
        return repository;
    }

    public static GitRepositoryBuilder OfOneCommit()
    {
        var repository = new GitRepositoryBuilder();
        repository.Change("first");
        return repository;
    }

    /// <summary>Packages, pictures, links and repositories inside of a repository.</summary>
    public static GitRepositoryBuilder OfStrangeTrees()
    {
        var repository = new GitRepositoryBuilder();
        repository.Write("package.json", """{ "workspaces": ["packages/*"] }""").Write("packages/a/package.json", """{ "name": "a" }""");
        repository.Commit("Begin");
        repository.NextDay().Branch("strange");
        repository.Write("logo.png", [0x89, 0x50, 0, 1, 2, 3]).Write("packages/a/odd \"name\".js", "let a = 1;\n");
        repository.Commit("a(scope): Strange names.");
        var id = repository.Feed("target", "hash-object", "-w", "--stdin").Trim();
        repository.Run("update-index", "--add", "--cacheinfo", $"120000,{id},link");
        repository.Run("update-index", "--add", "--cacheinfo", $"160000,{repository.Run("rev-parse", "HEAD").Trim()},vendor/module");
        repository.Run("commit", "-q", "-m", "Add a link and a module");
        repository.Run("checkout", "-q", "-f", "main");
        repository.Merge("Merge pull request #1 from someone/strange\n\nStrange trees", "strange");
        repository.NextDay().Branch("huge");
        for (var n = 0; n < 400; n++)
        {
            repository.Write($"packages/a/gen/file{n}.js", string.Concat(Enumerable.Repeat("let x = 1;\n", 20)));
        }

        repository.Commit("Everything at once");
        repository.Run("checkout", "-q", "-f", "main");
        repository.Merge("Merge pull request #2 from someone/huge\n\nEverything at once", "huge");
        return repository;
    }

    private static void Squash(GitRepositoryBuilder repository, int number, string message, string path = "notes.txt")
    {
        var lines = message.Split('\n', 2);
        repository.NextDay().Change(string.Join('\n', [$"{lines[0]} (#{number})", .. lines[1..]]), path);
    }
}
