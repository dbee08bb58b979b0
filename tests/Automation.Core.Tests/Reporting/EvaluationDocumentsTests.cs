using System.Text.Json;
using Automation.Core.Practices;
using Automation.Core.Reporting;
using Automation.Testing.Waivers;

namespace Automation.Core.Tests.Reporting;

public sealed class EvaluationDocumentsTests
{
    [Fact]
    public void Json_Is_What_Scripts_Rely_On()
    {
        var review = Reports.Failing(Reports.Thread("src/a.cs", 3, Severity.Error)) with
        {
            Skipped = [new SkippedRule("review/size", "Pull requests by bots are exempt.")],
            Unchecked = ["2 threads could not be read."],
            Notes = ["size: S"],
            Waivers = [SampleWaivers.Of("review/size", new DateOnly(2026, 12, 4))],
            Details = [new ResultDetail("What will land", "feat: a\nb")],
        };

        Assert.Equal(
            """
            {"conventional-commits":{"conclusion":"success","findings":[],"skipped":[],"unchecked":[],"skipReason":null,
            "notes":[],"details":[],"waivers":[]},
            "review":{"conclusion":"failure","findings":[{"rule":"review/unresolved-threads","severity":"error",
            "message":"A conversation that alice opened is not resolved.","path":"src/a.cs","line":3}],
            "skipped":[{"rule":"review/size","reason":"Pull requests by bots are exempt."}],
            "unchecked":["2 threads could not be read."],"skipReason":null,"notes":["size: S"],
            "details":[{"title":"What will land","text":"feat: a\nb","isForecast":false}],
            "waivers":[{"rule":"review/size","reason":"generated from the published schema","by":"grace","until":"2026-12-04"}]}}
            """.ReplaceLineEndings(""),
            Json(review));
    }

    [Fact]
    public void What_Is_Not_Known_Is_Null()
    {
        var json = Json(Reports.Failing(Reports.Approvals));

        Assert.Contains("\"path\":null,\"line\":null}", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Skipped_Practice_Says_Why()
    {
        var json = Json(PracticeResult.NotApplicable(PracticeIds.Review, "A draft."));

        Assert.Contains("\"conclusion\":\"skipped\",", json, StringComparison.Ordinal);
        Assert.Contains("\"skipReason\":\"A draft.\"", json, StringComparison.Ordinal);
    }

    private static string Json(PracticeResult review) => JsonSerializer.Serialize(
        EvaluationDocuments.Of(Reports.Evaluation(review)), EvaluationJson.Default.IReadOnlyDictionaryStringPracticeDocument);
}
