using System.Text.Json.Nodes;

namespace Automation.GitHub.GraphQl;

/// <summary>One change, as a field of GitHub's <c>Mutation</c>: all of them take one input, whose type is named after the field.</summary>
internal sealed record Mutation(string Field, JsonObject Input)
{
    public const string CreateCheckRun = "createCheckRun";
    public const string UpdateCheckRun = "updateCheckRun";
    public const string AddComment = "addComment";
    public const string UpdateComment = "updateIssueComment";
    public const string DeleteComment = "deleteIssueComment";

    public string InputType => $"{char.ToUpperInvariant(Field[0])}{Field[1..]}Input";

    /// <summary>What is asked back: a new check run's id, by which it is written on; nothing of the others.</summary>
    public string Selection => Field == CreateCheckRun ? "checkRun { id }" : "clientMutationId";

    public bool IsOfComment => Field is AddComment or UpdateComment or DeleteComment;

    /// <summary>What is written, for messages.</summary>
    public string Noun => IsOfComment ? "a comment" : "a check run";
}
