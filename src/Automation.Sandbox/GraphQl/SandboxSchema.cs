using Automation.Sandbox.GraphQl.Nodes;
using GraphQL.Types;

namespace Automation.Sandbox.GraphQl;

/// <summary>Builds the schema from <c>schema.graphql</c>. Fields without a resolver are read from the node of the same shape.</summary>
internal static class SandboxSchema
{
    private static readonly string[] Scalars = ["BigInt", "DateTime", "GitObjectID", "URI"];

    /// <summary>Members of unions that a git history holds none of.</summary>
    private static readonly string[] Absent =
    [
        "AutomaticBaseChangeSucceededEvent", "ConvertToDraftEvent", "HeadRefForcePushedEvent", "Mannequin", "PullRequestParameters",
        "ReadyForReviewEvent", "ReopenedEvent", "RequiredStatusChecksParameters", "ReviewRequestRemovedEvent", "ReviewRequestedEvent",
        "Team",
    ];

    public static Schema Build()
    {
        var schema = Schema.For(ReadDefinitions(), static builder =>
        {
            builder.Types.For("Blob").IsTypeOf<BlobNode>();
            builder.Types.For("Tree").IsTypeOf<TreeNode>();
            builder.Types.For("Commit").IsTypeOf<CommitNode>();
            builder.Types.For("Bot").IsTypeOfFunc = static node => node is ActorNode { IsBot: true };
            builder.Types.For("User").IsTypeOfFunc = static node => node is ActorNode { IsBot: false };
            builder.Types.For("Issue").IsTypeOf<LinkedIssueNode>();
            builder.Types.For("PullRequest").IsTypeOf<PullRequestNode>();
            builder.Types.For("Repository").IsTypeOfFunc = static node => node is RepositoryNode or LinkedRepositoryNode;
            builder.Types.For("ClosedEvent").IsTypeOf<ClosedEventNode>();
            builder.Types.For("BaseRefChangedEvent").IsTypeOf<BaseRefChangedEventNode>();
            builder.Types.For("LabeledEvent").IsTypeOfFunc = static node => node is LabelTurnNode { IsOn: true };
            builder.Types.For("UnlabeledEvent").IsTypeOfFunc = static node => node is LabelTurnNode { IsOn: false };
            foreach (var absent in Absent)
            {
                builder.Types.For(absent).IsTypeOfFunc = static _ => false;
            }
        });
        foreach (var name in Scalars)
        {
            schema.RegisterType(new TextScalar(name));
        }

        schema.Initialize();
        return schema;
    }

    private static string ReadDefinitions()
    {
        using var stream = typeof(SandboxSchema).Assembly.GetManifestResourceStream("schema.graphql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
