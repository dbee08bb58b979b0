using Automation.Cli.Rendering;
using Automation.Core.Practices;
using Spectre.Console;

namespace Automation.Cli.Tests.Rendering;

public sealed class EvaluationViewTests
{
    private static readonly Finding Approvals = new()
    {
        Rule = "review/approvals",
        Severity = Severity.Error,
        Message = "Needs 1 more approval.",
        Why = "A second pair of eyes catches what the author cannot see.",
        Fix = "Ask for a review by: carol.",
    };

    [Fact]
    public void A_Finding_Tells_Whom_It_Waits_For() => Assert.Equal(
        """
        error review/approvals
          Needs 1 more approval.
          waiting for: carol, acme/payments
          fix: Ask for a review by: carol.

        """,
        Render(Approvals with { WaitsFor = ["carol", "acme/payments"] }));

    [Fact]
    public void A_Finding_That_Waits_For_Nobody_Does_Not_Speak_Of_It() =>
        Assert.DoesNotContain("waiting", Render(Approvals), StringComparison.Ordinal);

    private static string Render(Finding finding)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = 100;
        EvaluationView.Write(console, [finding]);
        return writer.ToString();
    }
}
