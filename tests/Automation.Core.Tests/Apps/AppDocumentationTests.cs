using Automation.Core.Apps;
using Automation.Core.Webhooks;
using Automation.Testing;

namespace Automation.Core.Tests.Apps;

/// <summary>docs/github-app.md names the permissions and events that the code asks for.</summary>
public sealed class AppDocumentationTests
{
    private static readonly string Page = File.ReadAllText(RepositoryRoot.Combine("docs", "github-app.md"));

    [Fact]
    public void The_Page_Lists_Every_Permission_With_Its_Level()
    {
        var section = Page.Split("\n## ").Single(s => s.StartsWith("Permissions\n", StringComparison.Ordinal));
        var listed = section.Split('\n')
            .Where(l => l.StartsWith("| ", StringComparison.Ordinal) && l.Contains(": ", StringComparison.Ordinal))
            .Select(l => l.Split('|')[1].Trim());

        Assert.Equal(AppPermissions.All.Select(p => $"{p.Title}: {p.Level.Word()}{(p.IsOptional ? " (optional)" : "")}"), listed);
    }

    [Fact]
    public void The_Page_Lists_Every_Event()
    {
        var start = Page.IndexOf("Subscribe to: ", StringComparison.Ordinal) + "Subscribe to: ".Length;
        var listed = Page[start..Page.IndexOf('.', start)].ReplaceLineEndings(" ").Split(", ");

        Assert.Equal(AppEvents.Subscribed.Select(e => e.Replace('_', ' ')), listed);
    }

    [Fact]
    public void Whatever_Is_Acted_On_Is_Subscribed_To_Or_Comes_By_Itself() =>
        Assert.Equal(["installation", "installation_repositories"], WantedEvents.Events.Except(AppEvents.Subscribed));
}
