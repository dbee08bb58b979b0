using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Automation.Architecture;

/// <summary>What one <c>[LoggerMessage]</c> declares.</summary>
/// <param name="Name">The method's name, which is the event's name too.</param>
/// <param name="Area">The project, without <c>Automation.</c></param>
/// <param name="Class">The class that logs it.</param>
public sealed record LogEvent(int Id, string Level, string Name, string Message, string Area, string Class, string Where)
{
    /// <summary>All of the product, by id.</summary>
    public static IReadOnlyList<LogEvent> All { get; } =
    [
        .. SourceFile.Product
            .SelectMany(f => f.Root.DescendantNodes().OfType<AttributeSyntax>().Where(IsLogEvent).Select(a => Of(f, a)))
            .OrderBy(e => e.Id).ThenBy(e => e.Where, StringComparer.Ordinal),
    ];

    /// <summary>What stands in braces.</summary>
    public IEnumerable<string> Placeholders => Regex.Matches(Message, @"\{(\w+)").Select(m => m.Groups[1].Value);

    private static bool IsLogEvent(AttributeSyntax attribute) => attribute.Name.ToString() == "LoggerMessage";

    private static LogEvent Of(SourceFile file, AttributeSyntax attribute)
    {
        var method = attribute.FirstAncestorOrSelf<MethodDeclarationSyntax>()!;
        var type = method.Ancestors().OfType<TypeDeclarationSyntax>().First(t => t.Identifier.Text != "Log");
        return new LogEvent(
            int.Parse(Argument(attribute, "EventId", 0), CultureInfo.InvariantCulture),
            Argument(attribute, "Level", 1).Replace("LogLevel.", "", StringComparison.Ordinal),
            method.Identifier.Text,
            Argument(attribute, "Message", 2),
            file.Path.Split('/')[1].Replace("Automation.", "", StringComparison.Ordinal),
            type.Identifier.Text,
            $"{file.Path}:{file.LineOf(attribute)}");
    }

    /// <summary>An argument by its name, or by its place where arguments are not named.</summary>
    private static string Argument(AttributeSyntax attribute, string name, int place)
    {
        var arguments = attribute.ArgumentList!.Arguments;
        var argument = arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.Text == name)
            ?? arguments.Where(a => a.NameEquals is null).ElementAtOrDefault(place)
            ?? throw new InvalidOperationException($"{attribute} does not say its {name}.");
        return Text(argument.Expression);
    }

    private static string Text(ExpressionSyntax expression) => expression switch
    {
        BinaryExpressionSyntax sum => Text(sum.Left) + Text(sum.Right),
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        _ => expression.ToString(),
    };
}
