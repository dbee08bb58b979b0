using System.Text;
using Automation.Cli.Commands;
using Automation.Cli.Doctoring;
using Automation.Cli.Terminals;
using Automation.Core.Ports;
using Microsoft.Extensions.Options;

namespace Automation.Cli.Tests.Doctoring;

public sealed class DoctorTests
{
    [Theory]
    [InlineData(ExitCode.Fine, "Ok", "Warning")]
    [InlineData(ExitCode.Environment, "Problem", "Ok")]
    [InlineData(ExitCode.Fine)]
    public async Task Only_A_Problem_Is_A_Failure(int exitCode, params string[] statuses)
    {
        var checks = statuses.Select(s => Check("storage", () => new CheckResult(Enum.Parse<CheckStatus>(s), ["A sentence."])));

        Assert.Equal(exitCode, (await RunAsync([.. checks], OutputFormat.Text)).ExitCode);
    }

    [Fact]
    public async Task Scripts_Get_One_Document_With_Every_Check_In_Order()
    {
        var (_, output) = await RunAsync(
            [
                Check("storage", () => CheckResult.Ok("Storage can be read and written.")),
                Check("teams", () => CheckResult.Problem("One.", "Two.")),
                Check("mail", () => CheckResult.Warning("Three.")),
            ],
            OutputFormat.Json);

        Assert.Equal(
            """
            {"checks":[{"name":"storage","status":"ok","message":"Storage can be read and written."},
            {"name":"teams","status":"problem","message":"One. Two."},{"name":"mail","status":"warning","message":"Three."}]}
            """.ReplaceLineEndings(""),
            output.TrimEnd('\n'));
    }

    [Fact]
    public async Task People_Get_A_Line_For_Each_Sentence_That_Cannot_Command_Their_Terminal()
    {
        var (_, output) = await RunAsync([Check("mail", () => CheckResult.Problem("[red]\u001b[31m", "Two."))], OutputFormat.Text);

        Assert.Equal("problem  mail        [red]?[31m\n                     Two.\n", output);
    }

    [Fact]
    public async Task What_Keeps_A_Check_From_Looking_Is_A_Problem_And_The_Next_One_Runs()
    {
        var (exitCode, output) = await RunAsync(
            [
                Check("storage", () => throw new TransientException("The store cannot be reached.")),
                Check("mail", () => throw new IOException("No such folder.")),
                Check("teams", () => CheckResult.Ok("Fine.")),
            ],
            OutputFormat.Text);

        Assert.Equal(ExitCode.Environment, exitCode);
        Assert.Equal(
            ["problem  storage     The store cannot be reached.", "problem  mail        No such folder.", "ok       teams       Fine."],
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task What_Was_Said_Already_Is_Not_Repeated()
    {
        static CheckResult Fail(params string[] failures) => throw new OptionsValidationException("Digest", typeof(object), failures);

        var (_, output) = await RunAsync(
            [Check("settings", () => Fail("One.", "Two.")), Check("teams", () => Fail("Two.")), Check("mail", () => Fail("Three."))],
            OutputFormat.Text);

        Assert.Equal(
            [
                "problem  settings    One.", "                     Two.",
                "problem  teams       This could not be checked: see what 'settings' says.", "problem  mail        Three.",
            ],
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static StandInCheck Check(string name, Func<CheckResult> run) => new(name, run);

    private static async Task<(int ExitCode, string Output)> RunAsync(IReadOnlyList<IDoctorCheck> checks, OutputFormat format)
    {
        using var output = new MemoryStream();
        int exitCode;
        using (var terminal = new Terminal(output, Stream.Null, Stream.Null, outIsPerson: false, errorIsPerson: false))
        {
            exitCode = await DoctorCommand.RunAsync(terminal, new Doctor(checks), format, CancellationToken.None);
        }

        return (exitCode, Encoding.UTF8.GetString(output.ToArray()));
    }

    private sealed class StandInCheck(string name, Func<CheckResult> run) : IDoctorCheck
    {
        public string Name => name;

        public Task<CheckResult> RunAsync(CancellationToken cancellationToken) => Task.FromResult(run());
    }
}
