using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Automation.Deployment.Tests.Functions;

/// <summary>A function of the app: its method, and the attribute of the parameter that starts it.</summary>
internal sealed record Trigger(
    string File, string Name, MethodDeclarationSyntax Syntax, IMethodSymbol Method, string Kind, AttributeData Attribute)
{
    public const string Http = "HttpTriggerAttribute";
    public const string Queue = "QueueTriggerAttribute";
    public const string Timer = "TimerTriggerAttribute";

    /// <summary>Whom the platform lets call an HTTP trigger.</summary>
    public string Level => Attribute.ConstructorArguments[0].ToCSharpString().Split('.')[^1];

    /// <summary>The methods of an HTTP trigger, in capitals.</summary>
    public string[] Methods => [.. Attribute.ConstructorArguments[1].Values.Select(v => ((string)v.Value!).ToUpperInvariant())];

    /// <summary>The route of an HTTP trigger.</summary>
    public string Route => Named("Route")!;

    /// <summary>The queue of a queue trigger, or the schedule of a timer.</summary>
    public string Source => (string)Attribute.ConstructorArguments[0].Value!;

    /// <summary>The name of the connection of a queue trigger.</summary>
    public string? Connection => Named("Connection");

    /// <summary>The types that the class is given.</summary>
    public IEnumerable<ITypeSymbol> Dependencies => Method.ContainingType.InstanceConstructors.Single().Parameters.Select(p => p.Type);

    public override string ToString() => Name;

    private string? Named(string name) => (string?)Attribute.NamedArguments.Single(a => a.Key == name).Value.Value;
}
