namespace Automation.Sandbox.Tests.Http;

/// <summary>
/// A sandbox of two pull requests: number 7, merged by somebody else, which adds <c>greeting.txt</c> and a decision record; and
/// number 8, merged by its author.
/// </summary>
public abstract class SandboxTest : IAsyncLifetime, IDisposable
{
    internal const string Rest = "/_sandbox/api/v3";

    internal const string Repository = Rest + "/repositories/1";

    private SandboxServer? server;

    internal GitRepositoryBuilder Source { get; } = new();

    internal SandboxServer Server => server!;

    internal string Data => Source.Sibling("data");

    internal string Head { get; private set; } = "";

    public async Task InitializeAsync()
    {
        Source.Write("docs/adr/0001-begin.md", "# Begin\n").Write(".github/automation.yml", "version: 1\n").Commit("chore: begin");
        Source.Branch("greeting").Write("greeting.txt", "hello\nworld\n").Write("docs/adr/0002-greet.md", "# Greet\n");
        Head = Source.Commit("feat: add a greeting");
        Source.Checkout("main").As(GitPerson.Grace).Merge("Merge pull request #7 from o/greeting\n\nfeat: add a greeting\n\nFor visitors.", "greeting");
        Source.As(GitPerson.Ada).Branch("fix").Write("greeting.txt", "hello\nall\n").Commit("fix: greet all");
        Source.Checkout("main").Merge("Merge pull request #8 from o/fix\n\nfix: greet all", "fix");
        server = await SandboxServer.StartAsync(Source.Path, Data);
    }

    public Task DisposeAsync() => Server.DisposeAsync().AsTask();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops the server and starts another on the same folders.</summary>
    internal async Task RestartAsync()
    {
        await Server.DisposeAsync();
        server = await SandboxServer.StartAsync(Source.Path, Data);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Source.Dispose();
        }
    }
}
