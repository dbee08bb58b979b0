using System.Text.RegularExpressions;

namespace Automation.Deployment.Tests.Operations;

/// <summary>The workbook and the alerts show how the app and the teams do, never how one person does.</summary>
public sealed partial class IndividualsTests
{
    [Fact]
    public void No_Query_Reads_Who_Somebody_Is() =>
        Assert.All(QueryFile.Deployed, query => Assert.DoesNotMatch(Person(), query));

    [Theory]
    [InlineData("AppMetrics | summarize count() by tostring(Properties.author)")]
    [InlineData("AppTraces | top 5 by Properties['reviewer_login']")]
    [InlineData("AppRequests | distinct UserId")]
    public void A_Query_That_Does_Is_Found(string query) => Assert.Matches(Person(), query);

    [GeneratedRegex("login|author|reviewer|approver|assignee|committer|pusher|sender|user", RegexOptions.IgnoreCase)]
    private static partial Regex Person();
}
