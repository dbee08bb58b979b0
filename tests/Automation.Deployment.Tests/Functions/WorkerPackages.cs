namespace Automation.Deployment.Tests.Functions;

/// <summary>
/// What the Functions app uses of the worker packages, declared again: not every package feed serves them, and with these few lines
/// the app is type-checked everywhere. Wherever the packages are to be had, the verify script builds the app against the real ones.
/// </summary>
internal static class WorkerPackages
{
    public const string Declarations = """
        #nullable enable
        namespace Microsoft.Azure.Functions.Worker
        {
            [AttributeUsage(AttributeTargets.Method)]
            public sealed class FunctionAttribute(string name) : Attribute
            {
                public string Name { get; } = name;
            }

            public enum AuthorizationLevel { Anonymous, User, Function, System, Admin }

            [AttributeUsage(AttributeTargets.Parameter)]
            public sealed class HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods) : Attribute
            {
                public AuthorizationLevel AuthLevel { get; } = authLevel;
                public string[]? Methods { get; } = methods;
                public string? Route { get; set; }
            }

            [AttributeUsage(AttributeTargets.Parameter)]
            public sealed class QueueTriggerAttribute(string queueName) : Attribute
            {
                public string QueueName { get; } = queueName;
                public string? Connection { get; set; }
            }

            [AttributeUsage(AttributeTargets.Parameter)]
            public sealed class TimerTriggerAttribute(string schedule) : Attribute
            {
                public string Schedule { get; } = schedule;
            }

            public class TimerInfo;

            public class WorkerOptions
            {
                public IDictionary<string, string> Capabilities { get; } = new Dictionary<string, string>();
            }
        }

        namespace Microsoft.Azure.Functions.Worker.Builder
        {
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Hosting;

            public class FunctionsApplication
            {
                public static FunctionsApplicationBuilder CreateBuilder(string[] args) => throw new NotSupportedException();
            }

            public abstract class FunctionsApplicationBuilder
            {
                public abstract IServiceCollection Services { get; }
                public abstract ConfigurationManager Configuration { get; }
                public abstract IHost Build();
            }
        }

        namespace Microsoft.Extensions.Hosting
        {
            using Microsoft.Azure.Functions.Worker.Builder;

            public static class FunctionsWebApplicationExtensions
            {
                public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(
                    this FunctionsApplicationBuilder builder) => builder;
            }
        }
        """;

    /// <summary>What <c>ImplicitUsings</c> adds to a project of <c>Microsoft.NET.Sdk</c>.</summary>
    public const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;
}
