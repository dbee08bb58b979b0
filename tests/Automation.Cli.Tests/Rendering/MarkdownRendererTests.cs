using System.Text;
using Automation.Cli.Rendering;
using Automation.Testing;
using Spectre.Console;

namespace Automation.Cli.Tests.Rendering;

public sealed class MarkdownRendererTests
{
    [Fact]
    public void A_Comment_Is_Shown_As_A_Person_Would_Read_It() => Golden.Verify(
        Render("""
            <!-- marker -->
            ### 2 of 4 practices **fail**

            | practice | verdict |
            |---|---|
            | `review` | failure |
            | decisions | success |

            1. Ask for a *review*.
            2. Write `docs/adr/0007.md`.

            ```sh
            git commit --amend
            ```

            <details><summary>Details</summary>

            - one [link](https://example.org)
            - two &lt;b&gt;

            </details>
            """),
        "comment.txt");

    [Fact]
    public void Text_That_Looks_Like_Terminal_Markup_Is_Shown_As_It_Is() =>
        Assert.Contains("[red]not red[/]", Render("[red]not red[/]"), StringComparison.Ordinal);

    private static string Render(string markdown)
    {
        var text = new StringBuilder();
        using var writer = new StringWriter(text) { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = 80;
        console.Write(MarkdownRenderer.Render(markdown));
        return string.Join('\n', text.ToString().Split('\n').Select(l => l.TrimEnd())) + "\n";
    }
}
