namespace Automation.Sandbox.Tests.Http;

/// <summary>
/// A history of two pull requests: number 7, merged by somebody else, which adds <c>greeting.txt</c> and a decision record; and
/// number 8, merged by its author. The tests of a class share it, since none of them changes it.
/// </summary>
public sealed class GreeterRepository : IDisposable
{
    public GreeterRepository()
    {
        Source.Write("docs/adr/0001-begin.md", "# Begin\n").Write(".github/automation.yml", "version: 1\n").Commit("chore: begin");
        Source.Branch("greeting").Write("greeting.txt", "hello\nworld\n").Write("docs/adr/0002-greet.md", "# Greet\n");
        Head = Source.Commit("feat: add a greeting");
        Source.Checkout("main").As(GitPerson.Grace);
        Merge = Source.Merge("Merge pull request #7 from o/greeting\n\nfeat: add a greeting\n\nFor visitors.", "greeting");
        Source.As(GitPerson.Ada).Branch("fix").Write("greeting.txt", "hello\nall\n").Commit("fix: greet all");
        Source.Checkout("main").Merge("Merge pull request #8 from o/fix\n\nfix: greet all", "fix");
    }

    public GitRepositoryBuilder Source { get; } = new();

    /// <summary>The head of number 7.</summary>
    public string Head { get; }

    /// <summary>The commit that merged it.</summary>
    public string Merge { get; }

    public void Dispose() => Source.Dispose();
}
