namespace Automation.Sandbox.Http;

/// <summary>Answers as GitHub words them.</summary>
internal static class GitHubResults
{
    private const string Documentation = "https://docs.github.com/rest";

    public static IResult Json(JsonNode document, int status = StatusCodes.Status200OK) =>
        Results.Text(document.ToJsonString(), "application/json; charset=utf-8", Encoding.UTF8, status);

    public static IResult NotFound() => Error(StatusCodes.Status404NotFound, "Not Found");

    public static IResult Unauthorized() => Error(StatusCodes.Status401Unauthorized, "Requires authentication");

    public static IResult BadJson() => Error(StatusCodes.Status400BadRequest, "Problems parsing JSON");

    public static IResult Invalid(string resource, string field, string code) => Json(
        new JsonObject
        {
            ["message"] = "Validation Failed",
            ["errors"] = new JsonArray(new JsonObject { ["resource"] = resource, ["field"] = field, ["code"] = code }),
            ["documentation_url"] = Documentation,
            ["status"] = "422",
        },
        StatusCodes.Status422UnprocessableEntity);

    public static IResult Error(int status, string message) => Json(
        new JsonObject
        {
            ["message"] = message,
            ["documentation_url"] = Documentation,
            ["status"] = status.ToString(CultureInfo.InvariantCulture),
        },
        status);
}
