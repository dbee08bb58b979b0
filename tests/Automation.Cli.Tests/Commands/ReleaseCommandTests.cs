using System.Text;
using Automation.Cli.Commands;
using Automation.Cli.Terminals;
using Automation.Testing;
using Automation.Testing.Git;

namespace Automation.Cli.Tests.Commands;

/// <summary>The commands over real repositories.</summary>
public sealed class ReleaseCommandTests : IDisposable
{
    private readonly GitRepositoryBuilder repository = new();

    [Fact]
    public async Task The_Next_Version_Is_All_That_Is_Printed()
    {
        Released();
        Unreleased();

        var (exitCode, output, error) = await RunAsync("version");

        Assert.Equal((ExitCode.Fine, "1.4.0\n", ""), (exitCode, output, error));
    }

    [Fact]
    public async Task Scripts_Learn_What_It_Is_Based_On()
    {
        Released();
        Unreleased();

        var (_, output, _) = await RunAsync("version", "--format", "json");

        Assert.Equal(
            """{"previous":"1.3.0","version":"1.4.0","step":"minor","commits":4,"since":"v1.3.0"}""" + "\n", output);
    }

    [Fact]
    public async Task Where_Nothing_Is_To_Be_Released_The_Last_Version_Is_Printed_And_That_Is_Said()
    {
        Released();
        repository.Change("docs: explain");

        var (exitCode, output, error) = await RunAsync("version");

        Assert.Equal((ExitCode.Fine, "1.3.0\n"), (exitCode, output));
        Assert.Equal("Nothing to release since v1.3.0: 1 commit, none that users notice.\n", error);
    }

    [Theory]
    [InlineData("0.1.0\n")]
    [InlineData("1.0.0\n", "--initial", "1.0.0")]
    public async Task The_First_Release_Can_Be_Named(string expected, params string[] options)
    {
        repository.Change("feat: begin");

        Assert.Equal(expected, (await RunAsync(["version", .. options])).Output);
    }

    [Fact]
    public async Task Notes_Are_Markdown()
    {
        Released();
        Unreleased();

        Golden.Verify((await RunAsync("notes")).Output, "release-notes.md");
    }

    [Fact]
    public async Task Notes_For_Scripts_Are_One_Document()
    {
        Released();
        Unreleased();

        Golden.Verify((await RunAsync("notes", "--format", "json")).Output, "release-notes.json");
    }

    [Fact]
    public async Task A_Released_Range_Can_Be_Told_Again()
    {
        Released();
        Unreleased();
        repository.Run("tag", "v1.4.0");

        Assert.Equal("1.4.0\n", (await RunAsync("version", "--since", "v1.3.0", "--to", "v1.4.0")).Output);
    }

    [Theory]
    [InlineData(ExitCode.Usage, "--since takes a tag that is a version", "--since", "nightly")]
    [InlineData(ExitCode.Usage, "--initial takes a version such as 1.0.0", "--initial", "1.0.0-rc.1")]
    [InlineData(ExitCode.Environment, "'v9.0.0' is no tag", "--since", "v9.0.0")]
    [InlineData(ExitCode.Environment, "'nowhere' names no commit", "--to", "nowhere")]
    public async Task What_Cannot_Be_Found_Is_Named_In_One_Sentence(int expected, string sentence, params string[] options)
    {
        Released();

        var (exitCode, output, error) = await RunAsync(["notes", .. options]);

        Assert.Equal((expected, ""), (exitCode, output));
        Assert.Contains(sentence, Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    public void Dispose() => repository.Dispose();

    private void Released()
    {
        repository.Change("feat: begin");
        repository.Run("tag", "v1.3.0");
    }

    private void Unreleased()
    {
        repository.Branch("topic").Change("feat(cli): print versions (#12)\n\nRefs: #7");
        repository.Change("feat!: try something");
        repository.Change("Revert \"feat!: try something\"");
        repository.Checkout("main").Merge("Merge branch 'topic'", "topic");
        repository.Change("fix: thank @octocat for <b>this</b>");
    }

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        int exitCode;
        using (var terminal = new Terminal(output, error, Stream.Null, outIsPerson: false, errorIsPerson: false))
        {
            exitCode = await AutomationCommand.RunAsync(["release", .. arguments, "--repo", repository.Path], terminal);
        }

        return (exitCode, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
