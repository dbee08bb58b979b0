using System.Text.RegularExpressions;
using Automation.Core.Ports;
using Automation.Core.Practices;
using Automation.Hosting.Schedules;

namespace Automation.Deployment.Tests.Operations;

/// <summary>Queries ask for what the code tells: a metric that is renamed would leave its alert silent for ever.</summary>
public sealed partial class TelemetryNameTests
{
    public static TheoryData<string> Files => QueryFile.Names;

    [Theory]
    [MemberData(nameof(Files))]
    public void Metrics_Exist_And_Have_The_Tags(string name)
    {
        var text = QueryFile.Read(name).Text;
        var metrics = Metric().Matches(text).Select(m => m.Groups["name"].Value).Distinct().ToArray();
        var tags = Tag().Matches(text).Select(m => m.Groups["name"].Value).Distinct();

        Assert.All(metrics, m => Assert.Contains(m, TelemetryNames.Instruments));
        // Of logs, which the exporter adds.
        var known = metrics.SelectMany(TelemetryNames.TagsOf).Concat(["CategoryName", "EventId"]).ToHashSet(StringComparer.Ordinal);
        Assert.All(tags, t => Assert.Contains(t, known));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_Query_Of_Metrics_Names_One(string name)
    {
        var text = QueryFile.Read(name).Text;

        Assert.True(
            !text.Contains("AppMetrics", StringComparison.Ordinal)
            || Metric().IsMatch(text)
            || text.Contains("startswith \"automation.\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_Metric_Of_The_Suite_Is_Asked_For_Or_Left_To_Its_Counterpart()
    {
        var all = string.Concat(QueryFile.All.Select(f => f.Text));
        // Azure keeps no buckets: spans tell these better.
        string[] left = ["automation.webhooks.duration", "automation.work.duration"];
        var suite = TelemetryNames.Instruments.Where(i => i.StartsWith("automation.", StringComparison.Ordinal));

        Assert.Equal(left, suite.Where(i => !all.Contains($"\"{i}\"", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Prometheus_Queries_Of_The_Page_Name_Metrics_Of_The_Suite()
    {
        var known = TelemetryNames.Instruments.Select(i => i.Replace('.', '_')).ToHashSet(StringComparer.Ordinal);
        var named = PrometheusMetric().Matches(OperationsPage.Text).Select(m => m.Groups["name"].Value).ToArray();

        Assert.NotEmpty(named);
        Assert.All(named, n => Assert.Contains(n, known));
    }

    [Fact]
    public void Spans_Are_Those_That_The_Code_Starts()
    {
        var names = Quoted().Matches(QueryFile.Read("charts/latency").Text).Select(m => m.Groups["name"].Value).ToArray();

        Assert.NotEmpty(names);
        Assert.All(names, n => Assert.True(TelemetryNames.IsLiteral(n), n));
    }

    [Fact]
    public void Jobs_Are_Those_With_A_Schedule() => Assert.Equal(
        Schedule.All.Select(s => s.Job).Order(StringComparer.Ordinal),
        Job().Matches(QueryFile.Read("alerts/jobs-not-running").Text).Select(m => m.Groups["name"].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void States_And_Conclusions_Are_Those_Of_The_Code()
    {
        var conclusions = Enum.GetNames<Conclusion>().Select(n => n.ToLowerInvariant()).Order(StringComparer.Ordinal);
        var states = Enum.GetNames<DigestRunState>().Select(n => n.ToLowerInvariant());

        Assert.Equal(conclusions, Compared("charts/conclusions", "Conclusion ==").Order(StringComparer.Ordinal));
        Assert.All(Quoted().Matches(Line("alerts/digest-mails", "State in")), m => Assert.Contains(m.Groups["name"].Value, states));
    }

    private static IEnumerable<string> Compared(string file, string comparison) => Regex
        .Matches(QueryFile.Read(file).Text, $"{comparison} \"(?<name>\\w+)\"").Select(m => m.Groups["name"].Value);

    private static string Line(string file, string part) =>
        QueryFile.Read(file).Text.Split('\n').Single(l => l.Contains(part, StringComparison.Ordinal));

    /// <summary>Not the tags of the platform, which look alike.</summary>
    [GeneratedRegex("\"(?<name>(automation|http|dotnet)\\.[a-z_.]*[a-z])\"(?!\\])")]
    private static partial Regex Metric();

    /// <summary>Without what Prometheus adds for unit and kind.</summary>
    [GeneratedRegex("\\b(?<name>automation_[a-z_]+?)(_seconds)?(_total|_bucket)?\\b")]
    private static partial Regex PrometheusMetric();

    [GeneratedRegex("Properties\\[\"(?<name>[^\"]+)\"\\]")]
    private static partial Regex Tag();

    [GeneratedRegex("\"(?<name>[^\"]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("\"(?<name>\\w+)\", \\d+h")]
    private static partial Regex Job();
}
