using Automation.Cli.Terminals;
using Automation.Cli.Tests.Commands;
using Automation.Testing.Git;

namespace Automation.Cli.Tests.Hooking;

public sealed class HooksCommandTests : IDisposable
{
    private readonly GitRepositoryBuilder repository = new();

    private string Hook => Path.Combine(repository.Path, ".git", "hooks", "commit-msg");

    [Fact]
    public async Task Installing_Again_Changes_Nothing()
    {
        var first = await RunAsync("install");
        var text = await File.ReadAllTextAsync(Hook);
        var second = await RunAsync("install");

        Assert.Equal($"Wrote {Hook}: every commit's message is checked from now on.\n", first.Error);
        Assert.Equal((ExitCode.Fine, $"{Hook} is there already.\n"), (second.ExitCode, second.Error));
        Assert.Equal(text, await File.ReadAllTextAsync(Hook));
    }

    [Fact]
    public async Task An_Older_Hook_Of_Ours_Is_Renewed()
    {
        await RunAsync("install");
        var text = await File.ReadAllTextAsync(Hook);
        await File.WriteAllTextAsync(Hook, text + "# of an older version\n");

        await RunAsync("install");

        Assert.Equal(text, await File.ReadAllTextAsync(Hook));
    }

    [Theory]
    [InlineData("#!/bin/sh\nexit 0\n", "Add this line to it: automation commits lint --file \"$1\"")]
    [InlineData("#!/bin/sh\ncall_lefthook run \"commit-msg\"\n", "Put this into lefthook.yml instead: commit-msg:")]
    public async Task A_Hook_That_Is_Not_Ours_Is_Kept(string text, string advice)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Hook)!);
        await File.WriteAllTextAsync(Hook, text);

        var refused = await RunAsync("install");
        var uninstalled = await RunAsync("uninstall");
        var kept = await File.ReadAllTextAsync(Hook);
        var forced = await RunAsync("install", "--force");

        Assert.Equal(ExitCode.Usage, refused.ExitCode);
        Assert.Contains(advice, refused.Error, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Fine, $"There is no hook of ours at {Hook}.\n"), (uninstalled.ExitCode, uninstalled.Error));
        Assert.Equal(text, kept);
        Assert.Equal(ExitCode.Fine, forced.ExitCode);
    }

    [Fact]
    public async Task In_The_Folder_That_Husky_Writes_Nothing_Is_Put()
    {
        repository.Run("config", "core.hooksPath", ".husky/_");

        var run = await RunAsync("install");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("Put this line into .husky/commit-msg instead", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(repository.Path, ".husky")));
    }

    [Fact]
    public async Task The_Configured_Folder_Is_Honoured_From_Any_Folder_Below_The_Root()
    {
        repository.Run("config", "core.hooksPath", "eng/hooks");
        repository.Write("src/a.txt", "a");

        var run = await CommandRun.OfAsync("hooks", "install", "--repo", Path.Combine(repository.Path, "src"));

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.True(File.Exists(Path.Combine(repository.Path, "eng", "hooks", "commit-msg")));
    }

    [Fact]
    public async Task Uninstalling_Removes_Our_Hook()
    {
        await RunAsync("install");

        var run = await RunAsync("uninstall");

        Assert.Equal((ExitCode.Fine, $"Removed {Hook}.\n"), (run.ExitCode, run.Error));
        Assert.False(File.Exists(Hook));
    }

    [Fact]
    public async Task Outside_Of_A_Repository_That_Is_Said()
    {
        var run = await CommandRun.OfAsync("hooks", "install", "--repo", Path.GetDirectoryName(repository.Path)!);

        Assert.Equal(ExitCode.Environment, run.ExitCode);
        Assert.Contains("is not a git repository", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Bare_Repository_Is_No_Place_For_The_Hook()
    {
        var bare = repository.Sibling("bare.git");
        repository.Run("init", "--bare", "--quiet", bare);

        var run = await CommandRun.OfAsync("hooks", "install", "--repo", bare);

        Assert.Equal(ExitCode.Environment, run.ExitCode);
        Assert.Contains("is a bare repository", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => repository.Dispose();

    private Task<CommandRun> RunAsync(string command, params string[] options) =>
        CommandRun.OfAsync(["hooks", command, "--repo", repository.Path, .. options]);
}
