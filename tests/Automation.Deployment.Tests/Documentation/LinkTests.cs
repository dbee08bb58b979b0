using Automation.Testing;

namespace Automation.Deployment.Tests.Documentation;

/// <summary>Links between pages, and to files of the repository, lead somewhere.</summary>
public sealed class LinkTests
{
    public static TheoryData<string> Pages =>
    [
        .. MarkdownPage.Paths.Select(p => Path.GetRelativePath(RepositoryRoot.Combine(), p).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_Link_Leads_Somewhere(string path)
    {
        var page = new MarkdownPage(RepositoryRoot.Combine(path.Split('/')));

        Assert.All(page.Links, l => Assert.True(page.Leads(l), l));
    }

    [Theory]
    [InlineData("missing.md")]
    [InlineData("architecture.md#no-such-heading")]
    public void A_Link_To_Nowhere_Is_Found(string link) =>
        Assert.False(new MarkdownPage(RepositoryRoot.Combine("docs", "telemetry.md")).Leads(link));

    [Fact]
    public void Links_In_Code_Are_None()
    {
        var page = new MarkdownPage(RepositoryRoot.Combine("docs", "telemetry.md"));

        Assert.NotEmpty(page.Links);
        Assert.True(page.Leads("architecture.md#the-flow"));
    }
}
