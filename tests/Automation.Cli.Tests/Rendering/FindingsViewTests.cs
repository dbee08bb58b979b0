using System.Text;
using Automation.Cli.Rendering;
using Automation.Cli.Terminals;
using Automation.Core.Practices;

namespace Automation.Cli.Tests.Rendering;

public sealed class FindingsViewTests
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

    [Fact]
    public void Commands_Stand_On_Lines_Of_Their_Own() => Assert.EndsWith(
        "  fix: Ask for a review by: carol.\n    git commit --amend\n    git push --force-with-lease\n",
        Render(Approvals with { Commands = ["git commit --amend", "git push --force-with-lease"] }),
        StringComparison.Ordinal);

    private static string Render(Finding finding)
    {
        using var output = new MemoryStream();
        using (var terminal = new Terminal(output, Stream.Null, Stream.Null, outIsPerson: false, errorIsPerson: false))
        {
            FindingsView.Write(terminal, [finding]);
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }
}
