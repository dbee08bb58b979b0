namespace Automation.EndToEnd.Processes;

/// <summary>Tests that share the published command line; they run one after another, each has the machine to itself.</summary>
[CollectionDefinition(Name)]
public sealed class CliCollection : ICollectionFixture<PublishedCli>
{
    public const string Name = "published command line";
}
