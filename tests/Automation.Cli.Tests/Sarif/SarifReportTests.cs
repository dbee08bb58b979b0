using System.Globalization;
using System.Text.Json;
using Automation.Cli.Sarif;
using Automation.Core.Practices;
using Automation.Testing;
using Automation.Testing.Servers;
using NJsonSchema;

namespace Automation.Cli.Tests.Sarif;

public sealed class SarifReportTests
{
    private static readonly SarifRule[] Rules =
    [
        new("decisions/status-valid", "The status is a known word.", "Use one of them.", Severity.Error),
        new("decisions/review-by", "The review is not overdue.", "Look at the decision again.", Severity.Info),
    ];

    [Fact]
    public void A_Report_Holds_Tool_Rules_And_Results()
    {
        var report = Write(
            new SarifResult("decisions/status-valid", Severity.Error, "\"maybe\" is no status.", "docs/adr/0001-a.md", 5),
            new SarifResult("decisions/review-by", Severity.Info, "Overdue since 2026-01-31.", "docs/adr/0002-b.md", null));

        var version = JsonDocument.Parse(report).RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver")
            .GetProperty("semanticVersion").GetString()!;
        Golden.Verify(report.Replace(version, "VERSION", StringComparison.Ordinal), "report.sarif");
    }

    [Theory]
    [InlineData("docs/adr/0001 a%b#c?.md", 1)]
    [InlineData("../c:d/\u00fc.md", null)]
    [InlineData("/absolute/a.md", 7)]
    [InlineData("a\ud800.md", 7)]
    public async Task The_Published_Schema_Takes_It(string path, int? line)
    {
        await NodePackages.EnsureAsync();
        var schema = await JsonSchema.FromFileAsync(NodePackages.PathOf("schemastore/schemas/json/sarif-2.1.0.json"));

        var errors = schema.Validate(Write(new SarifResult("decisions/status-valid", Severity.Warning, "a\u0000\ud800\"\n", path, line)));

        Assert.Empty(errors);
    }

    [Theory]
    [InlineData("docs/a b.md", "docs/a%20b.md", true)]
    [InlineData("../c:d/100%.md", "../c%3Ad/100%25.md", true)]
    [InlineData("/tmp/a#b.md", "file:///tmp/a%23b.md", false)]
    public void Paths_Are_Addresses_From_The_Root_Of_The_Repository(string path, string address, bool isRelative)
    {
        var place = Results(Write(Result(path)))[0].GetProperty("locations")[0].GetProperty("physicalLocation")
            .GetProperty("artifactLocation");

        Assert.Equal(address, place.GetProperty("uri").GetString());
        Assert.Equal(isRelative, place.TryGetProperty("uriBaseId", out _));
    }

    [Fact]
    public void A_Result_Is_Known_Again_When_Its_Line_Moves()
    {
        var before = Results(Write(Result("a.md", 3), Result("b.md", 3)));
        var after = Results(Write(Result("b.md", 9), Result("a.md", 8)));

        Assert.Equal(Fingerprint(before[0]), Fingerprint(after[1]));
        Assert.NotEqual(Fingerprint(before[0]), Fingerprint(before[1]));
    }

    [Fact]
    public void Equal_Results_Are_Told_Apart()
    {
        var results = Results(Write(Result("a.md", 3), Result("a.md", 9)));

        Assert.EndsWith(":1", Fingerprint(results[0]), StringComparison.Ordinal);
        Assert.EndsWith(":2", Fingerprint(results[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_Message_Links_Nowhere()
    {
        var result = Results(Write(new SarifResult("x", Severity.Error, "see [this](https://example.com)", "a.md", 1)))[0];

        Assert.Equal("see [this] (https://example.com)", result.GetProperty("message").GetProperty("text").GetString());
        Assert.False(result.TryGetProperty("ruleIndex", out _));
    }

    [Fact]
    public void A_Report_Of_Many_Results_Is_Whole()
    {
        var results = Results(Write([.. Enumerable.Range(0, 20_000).Select(i => Result($"src/\u00e4\ud83d\ude00/{i}.cs", i + 1))]));

        Assert.Equal(Enumerable.Range(0, 20_000), results.Select(r => int.Parse(NameOf(r)[..^3], CultureInfo.InvariantCulture)));
    }

    private static string NameOf(JsonElement result) => result.GetProperty("locations")[0].GetProperty("physicalLocation")
        .GetProperty("artifactLocation").GetProperty("uri").GetString()!.Split('/')[^1];

    private static SarifResult Result(string path, int? line = 1) => new("decisions/review-by", Severity.Warning, "Overdue.", path, line);

    private static string Fingerprint(JsonElement result) =>
        result.GetProperty("partialFingerprints").GetProperty(SarifFingerprints.Key).GetString()!;

    private static JsonElement[] Results(string report) =>
        [.. JsonDocument.Parse(report).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()];

    private static string Write(params SarifResult[] results)
    {
        using var output = new StringWriter();
        SarifReport.Write(output, Rules, results);
        return output.ToString();
    }
}
