using Automation.Testing.Git;

namespace Automation.Hosting.Tests.App;

/// <summary>Tests of one running app, whose GitHub holds a repository of one commit.</summary>
public abstract class RunningAppTest : IAsyncLifetime
{
    protected GitRepositoryBuilder Repository { get; } = new();

    protected RunningApp App { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Repository.Change("chore: begin");
        Prepare(Repository);
        App = await RunningApp.StartAsync(Repository);
    }

    public async Task DisposeAsync()
    {
        await App.DisposeAsync();
        Repository.Dispose();
    }

    /// <summary>What else the repository is to hold before the app starts.</summary>
    protected virtual void Prepare(GitRepositoryBuilder repository)
    {
    }
}
