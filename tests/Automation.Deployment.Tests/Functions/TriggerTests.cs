using Automation.Hosting;
using Automation.Hosting.Http;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Deployment.Tests.Functions;

/// <summary>Triggers read their input, call one service, and hold nothing else.</summary>
public sealed class TriggerTests
{
    private const int MostLines = 15;

    /// <summary>.editorconfig: public members need no documentation here either.</summary>
    private static readonly string[] Unheeded = ["CS1591"];

    [Fact]
    public void The_App_Compiles_Against_The_Suite()
    {
        var problems = FunctionsApp.Compilation.GetDiagnostics()
            .Where(d => d.Severity >= DiagnosticSeverity.Warning && !Unheeded.Contains(d.Id));

        Assert.Empty(problems.Select(d => d.ToString()));
    }

    [Fact]
    public void There_Are_Triggers_Of_Every_Kind() => Assert.Equal(
        [Trigger.Http, Trigger.Queue, Trigger.Timer],
        FunctionsApp.Triggers.Select(t => t.Kind).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_File_Holds_One_Trigger_In_A_Class_Of_Its_Name()
    {
        var triggers = FunctionsApp.Files.Where(f => f.FilePath != "Program.cs").ToDictionary(
            f => f.FilePath, f => FunctionsApp.Triggers.Where(t => t.File == f.FilePath).ToArray());

        Assert.All(triggers, pair =>
        {
            var name = Path.GetFileNameWithoutExtension(pair.Key);
            Assert.Equal([(name, name)], pair.Value.Select(t => (t.Name, t.Method.ContainingType.Name)));
        });
    }

    [Fact]
    public void Names_Are_Unique_Whatever_Their_Case() => Assert.Equal(
        FunctionsApp.Triggers.Count, FunctionsApp.Triggers.Select(t => t.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void Every_Trigger_Delegates_In_At_Most_Fifteen_Lines() => Assert.All(FunctionsApp.Triggers, trigger =>
    {
        var span = trigger.Syntax.GetLocation().GetLineSpan();
        Assert.InRange(span.EndLinePosition.Line - span.StartLinePosition.Line + 1, 1, MostLines);
        Assert.IsType<InvocationExpressionSyntax>(trigger.Syntax.ExpressionBody?.Expression);
    });

    [Fact]
    public void The_Program_Is_No_Longer_Than_A_Trigger_May_Be_And_Decides_As_Little()
    {
        var program = FunctionsApp.Files.Single(f => f.FilePath == "Program.cs");

        Assert.InRange(program.GetText().Lines.Count, 1, MostLines);
        Assert.DoesNotContain(program.GetRoot().DescendantNodes(), n => n is not AnonymousFunctionExpressionSyntax && IsLogic(n));
    }

    [Fact]
    public void No_Trigger_Decides_Or_Repeats_Or_Makes_Anything() => Assert.All(FunctionsApp.Triggers, trigger =>
        Assert.DoesNotContain(trigger.Syntax.DescendantNodes(), IsLogic));

    /// <summary>A class has its one method and no state but the service that it is given.</summary>
    [Fact]
    public void Every_Trigger_Calls_The_One_Service_That_It_Is_Given() => Assert.All(FunctionsApp.Triggers, trigger =>
    {
        var declaration = (ClassDeclarationSyntax)trigger.Syntax.Parent!;
        Assert.Single(declaration.Members);
        Assert.Single(trigger.Dependencies);
        var call = (InvocationExpressionSyntax)trigger.Syntax.ExpressionBody!.Expression;
        var service = Assert.IsType<IdentifierNameSyntax>(((MemberAccessExpressionSyntax)call.Expression).Expression);
        Assert.Equal(declaration.ParameterList!.Parameters[0].Identifier.Text, service.Identifier.Text);
    });

    [Fact]
    public async Task Every_Service_That_A_Trigger_Asks_For_Is_Registered()
    {
        var services = new ServiceCollection().AddLogging().AddRouting();
        await using var provider = services
            .AddAutomation(new ConfigurationManager())
            .AddSingleton<EndpointPipeline>()
            .BuildServiceProvider();
        var known = provider.GetRequiredService<IServiceProviderIsService>();

        Assert.All(FunctionsApp.Triggers.SelectMany(t => t.Dependencies), symbol => Assert.True(
            known.IsService(Type.GetType($"{symbol}, {symbol.ContainingAssembly}", throwOnError: true)!), $"{symbol} is not registered."));
    }

    private static bool IsLogic(SyntaxNode node) => node
        is IfStatementSyntax or SwitchStatementSyntax or SwitchExpressionSyntax or ConditionalExpressionSyntax
        or ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax
        or TryStatementSyntax or BaseObjectCreationExpressionSyntax or AnonymousFunctionExpressionSyntax
        or BinaryExpressionSyntax or ConditionalAccessExpressionSyntax or IsPatternExpressionSyntax;
}
