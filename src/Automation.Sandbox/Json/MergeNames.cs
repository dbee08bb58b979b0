namespace Automation.Sandbox.Json;

/// <summary>The merge settings in the words that REST and GraphQL share.</summary>
internal static class MergeNames
{
    private const string OfPullRequestTitle = "PR_TITLE";
    private const string OfPullRequestBody = "PR_BODY";
    private const string OfBlank = "BLANK";

    public static string Of(SquashTitle title) => title == SquashTitle.PullRequestTitle ? OfPullRequestTitle : "COMMIT_OR_PR_TITLE";

    public static string Of(SquashMessage message) => message switch
    {
        SquashMessage.PullRequestBody => OfPullRequestBody,
        SquashMessage.Blank => OfBlank,
        _ => "COMMIT_MESSAGES",
    };

    public static string Of(MergeTitle title) => title == MergeTitle.PullRequestTitle ? OfPullRequestTitle : "MERGE_MESSAGE";

    public static string Of(MergeMessage message) => message switch
    {
        MergeMessage.PullRequestBody => OfPullRequestBody,
        MergeMessage.Blank => OfBlank,
        _ => OfPullRequestTitle,
    };
}
