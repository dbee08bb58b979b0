using GraphQL;

namespace Automation.Sandbox.GraphQl;

/// <summary>Reads the argument <c>filterBy</c>.</summary>
internal static class FilterArguments
{
    /// <summary>One of its fields; null where it is not there.</summary>
    public static object? FilterOf(this IResolveFieldContext context, string field) =>
        context.Arguments?.TryGetValue("filterBy", out var filter) == true
        && filter.Value is IDictionary<string, object?> fields
        && fields.TryGetValue(field, out var value)
            ? value
            : null;
}
